import type * as z from 'zod';
import { jiraPermissions } from '../clients/jira/permissions';
import type { Outcome } from '../contract/outcome';
import { Fault } from '../faults/fault';
import { faultText } from '../faults/table';
import type { PageFunction } from '../ports/page';
import type { PagePorts } from './page-ports';
import { payloadProblems } from './payload-problems';

interface Guard<Schema extends z.ZodType, Answer> {
  payload: Schema;
  /** `admin`: only people whom Jira itself calls administrators, asked at every call. */
  for: 'admin' | 'person';
  run(payload: z.output<Schema>, person: string): Promise<Answer>;
}

async function checkAdmin(person: string, { pipeline }: PagePorts): Promise<void> {
  const http = pipeline.products({ accountId: person, present: true });
  if (!(await jiraPermissions(http).has('ADMINISTER'))) throw new Fault({ kind: 'forbidden', what: 'This page is for site admins.' });
}

/** What the page is told: the text whole, and field by field where fields are what is wrong. */
function refusal({ detail }: Fault): Outcome<never> {
  const text = faultText(detail);
  if (detail.kind !== 'input') return { ok: false, text };
  return { ok: false, text, problems: detail.problems.map(({ field, problem }) => ({ field, problem })) };
}

/** A page function that checks who calls and what is sent before it runs. Any user who can open a page can call every function key. */
export function guarded<Schema extends z.ZodType, Answer>(guard: Guard<Schema, Answer>, ports: PagePorts): PageFunction {
  return async ({ person, payload }): Promise<Outcome<Answer>> => {
    try {
      if (person === null) throw new Fault({ kind: 'forbidden', what: 'Sign in first.' });
      if (guard.for === 'admin') await checkAdmin(person, ports);
      const parsed = guard.payload.safeParse(payload);
      if (!parsed.success) throw new Fault({ kind: 'input', problems: payloadProblems(parsed.error) });
      return { ok: true, answer: await guard.run(parsed.data, person) };
    } catch (error) {
      if (error instanceof Fault) return refusal(error);
      ports.pipeline.log.write('error', 'page-function', { error: error instanceof Error ? error.name : typeof error });
      return { ok: false, text: 'Something went wrong inside the app. Nothing more was done; try again in a moment.' };
    }
  };
}
