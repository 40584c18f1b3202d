import type { Carrier } from '../../actions/record';
import { confluenceLabels } from '../../clients/confluence/labels';
import { ifFound } from '../../clients/if-found';
import { BULK_LIMIT, jiraIssues, type JiraIssue } from '../../clients/jira/issues';
import { carriesHidden } from '../../policy/hidden-labels';
import type { ProductHttp } from '../../ports/product-http';

/** `unknown`: the person sees no such thing, so nothing is known about its labels. */
export type Seen = 'open' | 'hidden' | 'unknown';

/** Looks up, as the person, whether things carry a label that hides them. Asks nothing where no label hides. */
export interface LabelSight {
  /** True where some label hides. */
  active: boolean;
  of(carrier: Carrier): Promise<Seen>;
  /** As `of`, for many: issues are asked for by the hundred. */
  ofAll(carriers: readonly Carrier[]): Promise<ReadonlyMap<string, Seen>>;
  /** Names of those that the person sees at all; looked up whether or not some label hides. */
  there(carriers: readonly Carrier[]): Promise<ReadonlySet<string>>;
}

/** How a carrier is named in the answers of `ofAll` and in the journal. */
export function carrierName({ kind, id }: Carrier): string {
  return `${kind}:${id}`;
}

function labelsIn(issue: JiraIssue): string[] {
  const labels: unknown = issue.fields['labels'];
  return Array.isArray(labels) ? labels.map(String) : [];
}

/** @param http the person's port, from which nothing is held back. */
export function labelSight(hidden: readonly string[], http: ProductHttp): LabelSight {
  const issues = jiraIssues(http);
  const content = confluenceLabels(http);
  const known = new Map<string, Seen>();
  const judged = (labels: readonly string[] | undefined): Seen =>
    labels === undefined ? 'unknown' : carriesHidden(hidden, labels) ? 'hidden' : 'open';

  const lookUpIssues = async (ids: readonly string[]): Promise<void> => {
    for (let start = 0; start < ids.length; start += BULK_LIMIT) {
      const asked = ids.slice(start, start + BULK_LIMIT);
      const found = await issues.bulk(asked, ['labels']);
      // An issue that was moved answers to its old key under its new one.
      const [only] = found;
      const given = (id: string) => found.find((issue) => issue.id === id || issue.key.toUpperCase() === id.toUpperCase());
      for (const id of asked) {
        const issue = given(id) ?? (asked.length === 1 ? only : undefined);
        known.set(`issue:${id}`, judged(issue && labelsIn(issue)));
      }
    }
  };
  const lookUpContent = async ({ kind, id }: Carrier): Promise<void> => {
    const labels = await ifFound(content.list({ type: kind === 'blogpost' ? 'blogposts' : 'pages', id }));
    known.set(carrierName({ kind, id }), judged(labels));
  };

  const lookUp = async (carriers: readonly Carrier[]): Promise<void> => {
    const fresh = [...new Map(carriers.map((one) => [carrierName(one), one])).values()].filter((one) => !known.has(carrierName(one)));
    await lookUpIssues(fresh.filter(({ kind }) => kind === 'issue').map(({ id }) => id));
    await Promise.all(fresh.filter(({ kind }) => kind !== 'issue').map(lookUpContent));
  };

  const sight: LabelSight = {
    active: hidden.length > 0,
    async of(carrier) {
      return (await sight.ofAll([carrier])).get(carrierName(carrier)) ?? 'unknown';
    },
    async ofAll(carriers) {
      if (!sight.active) return new Map(carriers.map((carrier) => [carrierName(carrier), 'open']));
      for (const carrier of carriers) if (carrier.labels !== undefined) known.set(carrierName(carrier), judged(carrier.labels));
      await lookUp(carriers);
      return known;
    },
    async there(carriers) {
      await lookUp(carriers);
      return new Set(carriers.map(carrierName).filter((name) => known.get(name) !== 'unknown'));
    },
  };
  return sight;
}
