import { z } from 'zod';
import type { References } from './references';

const id = z.string().min(1);
const ranked = z.strictObject({ id, name: id, description: z.string(), rank: z.number(), color: z.string() });
const screenField = z.strictObject({ fieldId: id, required: z.boolean().exactOptional(), issueTypeIds: z.array(id).exactOptional() });
const transition = z.strictObject({
  id,
  name: id,
  from: z.union([z.array(id), z.literal('any')]),
  to: id,
  screen: z.array(screenField),
  role: id.exactOptional(),
  resolutionId: id.nullable().exactOptional(),
});
const day = z.iso.date().nullable();
/** What the team of a project made for it alone. */
const ofOneProject = { projectId: id.exactOptional() };

const SET_ON_ISSUES = [
  'number',
  'text',
  'document',
  'date',
  'datetime',
  'url',
  'user',
  'option',
  'options',
  'labels',
  'sprint',
  'rank',
] as const;
/** An `sla` field is named after the clock that it shows. */
const SHOWN_FROM_REQUESTS = ['request-type', 'organizations', 'participants', 'approvals', 'satisfaction', 'sla'] as const;

/** What projects are made of, as the site keeps it (host/site/jira/records.ts), people and holders by handle. */
export function jiraSetupForm({ person, holder }: References) {
  return {
    issueTypes: z.array(z.strictObject({ id, name: id, description: z.string(), hierarchyLevel: z.number().int(), ...ofOneProject })),
    statuses: z.array(
      z.strictObject({ id, name: id, description: z.string(), category: z.enum(['new', 'indeterminate', 'done']), ...ofOneProject }),
    ),
    priorities: z.array(ranked),
    resolutions: z.array(ranked),
    linkTypes: z.array(z.strictObject({ id, name: id, inward: id, outward: id })),
    workflows: z.array(z.strictObject({ id, name: id, initialStatusId: id, transitions: z.array(transition) })),
    permissionSchemes: z.array(z.strictObject({ id, name: id, grants: z.record(z.string(), z.array(holder)) })),
    customFields: z.array(
      z.strictObject({
        id: z.string().regex(/^customfield_\d+$/),
        name: id,
        kind: z.enum([...SET_ON_ISSUES, ...SHOWN_FROM_REQUESTS]),
        description: z.string(),
        contexts: z.array(
          z.strictObject({ projectIds: z.array(id).nullable(), options: z.array(z.strictObject({ id, value: z.string() })) }),
        ),
        ...ofOneProject,
      }),
    ),
    projects: z.array(
      z.strictObject({
        id,
        key: z.string().regex(/^[A-Z][A-Z0-9]+$/),
        name: id,
        description: z.string(),
        typeKey: z.enum(['software', 'business', 'service_desk']),
        leadId: person,
        category: z.strictObject({ id, name: id, description: z.string() }).nullable(),
        assigneeType: z.enum(['PROJECT_LEAD', 'UNASSIGNED']),
        issueTypeIds: z.array(id).min(1),
        workflows: z.record(z.string(), id),
        permissionSchemeId: id,
        roles: z.record(z.string(), z.array(holder)),
        screen: z.array(screenField),
        teamManaged: z.boolean().exactOptional(),
        archived: z.boolean().exactOptional(),
      }),
    ),
    versions: z.array(
      z.strictObject({
        id,
        projectId: id,
        name: id,
        description: z.string(),
        startDate: day,
        releaseDate: day,
        released: z.boolean(),
        archived: z.boolean(),
        sequence: z.number(),
        driverId: person.nullable().exactOptional(),
      }),
    ),
    components: z.array(z.strictObject({ id, projectId: id, name: id, description: z.string(), leadId: person.nullable() })),
    securityLevels: z.array(z.strictObject({ id, projectId: id, name: id, description: z.string(), holders: z.array(holder) })),
  };
}
