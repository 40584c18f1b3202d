import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import { offsetOf, offsetCursor } from '../offset-cursor';
import type { ResultRecord } from '../record';

export const listProjects = defineRead({
  id: 'jira_list_projects',
  product: 'jira',
  group: 'projects',
  title: 'List projects',
  summary: 'List or search projects this agent may use, with key, type, lead and category.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: { 'read:jira-work': 'reads the projects that the person may browse' },
  endpoints: ['GET /rest/api/3/project/search'],
  examples: [{ says: 'Projects with "pay" in key or name', input: { query: 'pay' } }],
  input: z.strictObject({
    query: z.string().max(200).optional().describe('Part of key or name'),
    type: z.enum(['software', 'service_desk', 'business']).optional().describe('Kind of project'),
    status: z.enum(['live', 'archived', 'deleted']).default('live').describe('Live unless asked otherwise'),
    action: z.enum(['view', 'browse', 'edit', 'create']).default('view').describe('What the person may do there'),
    limit: parameters.limit(20, 50),
    cursor: parameters.cursor,
  }),
  async read(input, { jira }) {
    const startAt = offsetOf(input.cursor);
    const page = await jira.projects.search({
      ...(input.query === undefined ? {} : { query: input.query }),
      ...(input.type === undefined ? {} : { typeKey: input.type }),
      status: input.status,
      action: input.action,
      startAt,
      maxResults: input.limit,
    });
    const records = page.values.map((project): ResultRecord => ({
      kind: 'project',
      id: project.key,
      target: { kind: 'project', id: project.id, key: project.key },
      fields: {
        name: project.name,
        type: project.projectTypeKey ?? null,
        lead: project.lead?.displayName ?? null,
        category: project.projectCategory?.name ?? null,
      },
    }));
    return { records, ...(page.isLast === false ? { cursor: offsetCursor(startAt + page.values.length) } : {}) };
  },
});
