import { z } from 'zod';
import type { References } from './references';

const id = z.string().min(1);
const words = z.array(id);
/** Days count from 1 September 2026, 07:00 UTC. */
const day = z.number();
const decision = z.enum(['approved', 'declined', 'pending']);

/** Service desks and what makes issues customer requests, as the site keeps it (host/site/jsm/records.ts). */
export function serviceDeskForm({ person, document }: References) {
  const people = z.array(person);
  const approval = z.strictObject({ name: id, approverIds: people, needed: z.number().int().min(1), onApprove: id, onDecline: id });
  const field = z.strictObject({
    fieldId: id,
    label: id,
    description: z.string(),
    required: z.boolean(),
    preset: z.union([z.string(), z.number(), words]).exactOptional(),
  });
  const hours = z.strictObject({
    zone: id,
    weekdays: z.array(z.number().int().min(0).max(6)).min(1),
    opens: z.number().int().min(0).max(1440),
    closes: z.number().int().min(0).max(1440),
    holidays: z.array(z.iso.date()),
  });
  return {
    desks: z.array(
      z.strictObject({
        id,
        projectId: id,
        access: z.enum(['open', 'closed']),
        customerIds: people,
        organizationIds: words,
        portalTransitions: z.record(z.string(), words),
        articleSpaceKey: id.nullable(),
      }),
    ),
    groups: z.array(z.strictObject({ id, deskId: id, name: id })),
    requestTypes: z.array(
      z.strictObject({
        id,
        deskId: id,
        name: id,
        description: z.string(),
        helpText: z.string(),
        issueTypeId: id,
        groupIds: words,
        fields: z.array(field),
        approval: approval.nullable(),
      }),
    ),
    queues: z.array(z.strictObject({ id, deskId: id, name: id, jql: id, fields: words })),
    organizations: z.array(z.strictObject({ name: id, day, members: people })),
    slaMetrics: z.array(
      z.strictObject({
        id,
        deskId: id,
        name: id,
        measures: z.enum(['first-response', 'resolution']),
        pausedIn: words,
        goals: z.array(z.strictObject({ priorityIds: words.nullable(), minutes: z.number().positive() })),
        hours,
      }),
    ),
    /** By issue key: the request type's name, and who beside the reporter sees it. */
    requests: z.record(
      z.string(),
      z.strictObject({
        type: id,
        participants: people.exactOptional(),
        organizations: words.exactOptional(),
        feedback: z.strictObject({ rating: z.number().int().min(1).max(5), comment: id.nullable() }).exactOptional(),
        /** Internal comments: who, when, what. */
        notes: z.array(z.tuple([person, day, document])).exactOptional(),
        /** When the approval was asked for, who said what, and when it was complete. */
        approval: z
          .strictObject({ day, answers: z.array(z.tuple([person, decision])), outcome: decision, completed: day.nullable() })
          .exactOptional(),
      }),
    ),
  };
}
