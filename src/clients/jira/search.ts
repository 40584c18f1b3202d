import * as z from 'zod';
import { Fault, type Problem } from '../../faults/fault';
import type { ProductHttp } from '../../ports/product-http';
import type { ScopedJql } from '../../ports/scoped-query';
import { ask } from '../ask';
import { fieldSchema } from './field-meta';
import { issue } from './issues';

const page = z.object({
  issues: z.array(issue),
  nextPageToken: z.string().nullish(),
  names: z.record(z.string(), z.string()).optional(),
  schema: z.record(z.string(), fieldSchema).optional(),
});

export type IssuePage = z.output<typeof page>;

export interface IssueSearch {
  jql: ScopedJql;
  fields: readonly string[];
  maxResults: number;
  nextPageToken?: string;
}

/** Issue search. Sources: `POST /rest/api/3/search/jql`, `POST /rest/api/3/search/approximate-count`, `POST /rest/api/3/jql/parse`. */
export function jiraSearch(http: ProductHttp) {
  /** Jira counts positions in the narrowed query; the query as it was written is what the caller can mend. */
  async function aboutTheQuery(reason: unknown, written: string): Promise<never> {
    if (!(reason instanceof Fault) || reason.detail.kind !== 'input') throw reason;
    const parsed = await ask(
      http,
      'POST /rest/api/3/jql/parse',
      { query: { validation: 'strict' }, body: { queries: [written] } },
      { what: 'the JQL', schema: z.object({ queries: z.array(z.object({ errors: z.array(z.string()).default([]) })) }) },
    );
    const complaints = parsed.queries.flatMap((query) => query.errors);
    const problems: Problem[] =
      complaints.length > 0
        ? complaints.map((problem) => ({ field: 'jql', problem }))
        : reason.detail.problems.map((one) => ({ ...one, field: 'jql' }));
    throw new Fault({ kind: 'input', problems });
  }

  return {
    /**
     * One page of issues, each with its project.
     * @param written the JQL as the caller wrote it, for errors; absent when the query is the app's own.
     * @throws Fault `input` on field `jql` when Jira refuses the query.
     */
    page: (search: IssueSearch, written?: string): Promise<IssuePage> => {
      const body = { ...search, fields: ['project', ...search.fields], expand: 'names,schema' };
      const found = ask(http, 'POST /rest/api/3/search/jql', { body }, { what: 'issues', schema: page });
      return written === undefined ? found : found.catch((reason: unknown) => aboutTheQuery(reason, written));
    },

    /** About how many issues match. */
    count: async (jql: ScopedJql, written: string): Promise<number> => {
      const counted = ask(
        http,
        'POST /rest/api/3/search/approximate-count',
        { body: { jql } },
        { what: 'issues', schema: z.object({ count: z.number() }) },
      );
      return (await counted.catch((reason: unknown) => aboutTheQuery(reason, written))).count;
    },
  };
}
