import * as z from 'zod';
import { defineRead } from '../define';
import { inputSchema, propertyType } from '../input-schema';
import type { ResultRecord } from '../record';

export const describeAction = defineRead({
  id: 'atlassian_describe_action',
  product: 'atlassian',
  group: 'catalogue',
  title: 'Describe an action',
  summary: 'Show one action in full: inputs with allowed values, effect, limits and an example. Use before running it the first time.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'direct',
  scopes: { 'storage:app': 'reads the settings that decide which actions may run' },
  endpoints: [],
  examples: [{ says: 'What does logging time need?', input: { action: 'jira_add_worklog' } }],
  input: z.strictObject({
    action: z.string().describe('Action id'),
    project: z.string().optional().describe('Also say whether it may run in this project'),
    space: z.string().optional().describe('Also say whether it may run in this space'),
  }),
  async read(input, { catalogue }) {
    const action = catalogue.find(input.action);
    const { properties, required = [] } = inputSchema(action);
    const inputs = Object.entries(properties).map(([name, property]): ResultRecord => ({
      kind: 'input',
      id: name,
      target: { kind: 'site' },
      fields: {
        type: propertyType(property),
        required: required.includes(name),
        default: property.default === undefined ? null : JSON.stringify(property.default),
        about: property.description ?? null,
      },
    }));
    const where = {
      ...(input.project === undefined ? {} : { project: input.project }),
      ...(input.space === undefined ? {} : { space: input.space }),
    };
    const record: ResultRecord = {
      kind: 'action',
      id: action.id,
      target: { kind: 'site' },
      fields: {
        summary: action.summary,
        effect: action.effect,
        destructive: action.destructive,
        repeatable: action.repeatable,
        ...(Object.keys(where).length > 0 ? { verdict: catalogue.verdict(action, where) } : {}),
        examples: action.examples.map((example) => `${example.says}: ${JSON.stringify(example.input)}`),
      },
      parts: { inputs },
    };
    return { records: [record] };
  },
});
