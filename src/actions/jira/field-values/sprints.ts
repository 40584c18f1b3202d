import { wrongInput } from '../../../faults/fault';
import { quoteJql } from '../../../query/quote';
import { sprintsIn } from '../issue-parts/sprint';
import type { Converted, GivenValue } from './converted';

const SEARCHED = 100;

/** Running and coming sprints of the project, as far as issues are in them; names of sprints need no board permission this way. */
async function openSprints({ meta, project, context }: GivenValue): Promise<Map<number, string>> {
  const jql = await context.narrow.jql(`project = ${quoteJql(project)} AND (sprint in openSprints() OR sprint in futureSprints())`);
  const { issues } = await context.jira.search.page({ jql, fields: [meta.fieldId], maxResults: SEARCHED });
  const all = issues.flatMap((issue) => sprintsIn(issue.fields[meta.fieldId]));
  return new Map(all.filter((sprint) => sprint.state !== 'closed').map((sprint) => [sprint.id, sprint.name]));
}

/** A sprint by id, or by name among the running and coming ones that hold issues of the project. */
export async function sprint(given: GivenValue): Promise<Converted> {
  const { input, value } = given;
  if (typeof value !== 'string' && typeof value !== 'number') throw wrongInput(input, 'Expects the name or id of one sprint.');
  const wanted = String(value).trim();
  if (/^\d+$/.test(wanted)) return { wire: Number(wanted), shown: wanted };
  const open = [...(await openSprints(given))];
  const found = open.filter(([, name]) => name.toLowerCase() === wanted.toLowerCase());
  const [only] = found;
  if (only === undefined) {
    throw wrongInput(
      input,
      `No running or coming sprint with issues of this project is called "${wanted.slice(0, 80)}"; an empty sprint is named by its id.`,
      open.map(([, name]) => name),
    );
  }
  if (found.length > 1)
    throw wrongInput(
      input,
      `Several sprints are called "${wanted}". Give the id.`,
      found.map(([id, name]) => `${id} (${name})`),
    );
  return { wire: only[0], shown: only[1] };
}
