import * as z from 'zod';
import { issueCarrier } from '../issue-carrier';
import { issueTarget } from '../issue-target';
import type { Inclusion, Reading } from './inclusion';

/** The type of the field that boards keep sprints in. */
export const SPRINT_FIELD = 'com.pyxis.greenhopper.jira:gh-sprint';

const sprints = z.array(
  z.object({
    id: z.number(),
    name: z.string(),
    state: z.string(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    goal: z.string().nullish(),
  }),
);

/** The sprints in a sprint field. */
export function sprintsIn(field: unknown): z.output<typeof sprints> {
  return sprints.parse(field ?? []);
}

/** Every sprint that the issue is or was in. */
export function sprint({ issue }: Reading): Promise<Inclusion> {
  const [id] = Object.entries(issue.schema ?? {}).find(([, schema]) => schema.custom === SPRINT_FIELD) ?? [];
  if (id === undefined) return Promise.resolve({});
  const records = sprintsIn(issue.fields[id]).map((one) => ({
    kind: 'sprint',
    id: String(one.id),
    target: issueTarget(issue.fields.project),
    carrier: issueCarrier(issue),
    fields: { name: one.name, state: one.state, start: one.startDate ?? null, end: one.endDate ?? null, goal: one.goal ?? null },
  }));
  return Promise.resolve({ parts: { [id]: records }, labels: { [id]: issue.names?.[id] ?? 'Sprint' } });
}
