import type { ActionContext } from '../actions/context';
import { Fault, wrongInput } from '../faults/fault';
import type { JiraField } from '../clients/jira/fields';
import type { ScopedCql, ScopedJql } from '../ports/scoped-query';
import type { Bounds } from '../policy/bounds';
import { isHiddenSomewhere } from '../policy/field-rules';
import { mayAccess, readNarrowing, type Target } from '../policy/places';
import { readQuery } from '../query/read-query';
import { scopeCql, type PersonalSpaces } from '../query/scope-cql';
import { scopeJql } from '../query/scope-jql';
import type { Language, QueryRefusal } from '../query/token';
import type { PlaceSight } from './place-sight';
import type { LabelSight } from './sight/label-sight';
import { refusal } from './stages/spelled';

/**
 * Jira says of an issue that a query names whether it exists. So what lies in a closed project is refused before it is asked, and where labels
 * hide, what they hide is told in the same words as what is not there.
 */
async function checkIssues(bounds: Bounds, query: string, labels: LabelSight): Promise<void> {
  const read = readQuery(query, 'jql');
  const keys = read.ok ? [...read.values].filter((value) => ISSUE_KEY.test(value)).map((value) => value.toUpperCase()) : [];
  for (const key of keys) {
    const project = key.replace(/-\d+$/, '');
    const target: Target = { kind: 'project', id: '', key: project };
    if (!mayAccess(bounds, target, 'read')) throw refusal(key, target, 'read', bounds);
  }
  if (!labels.active || keys.length === 0) return;
  const seen = await labels.ofAll(keys.map((id) => ({ kind: 'issue', id })));
  const gone = keys.find((key) => seen.get(`issue:${key}`) !== 'open');
  if (gone !== undefined) throw new Fault({ kind: 'not-found-or-hidden', what: `Issue ${gone}` });
}

/** Refuses queries that would reveal a hidden field by searching or ordering by it, or by what asks about it in other words. */
async function checkFields(
  { fields }: Bounds,
  query: string,
  language: Language,
  textFields: () => Promise<readonly string[]>,
): Promise<void> {
  if (fields.hidden.length === 0) return;
  const read = readQuery(query, language);
  if (!read.ok) throw misread(language, read);
  const named = [...read.fields].find((name) => isHiddenSomewhere(fields, name));
  const revealed = SEARCHED_TOGETHER[language].some((name) => read.fields.has(name))
    ? (await textFields()).find((name) => isHiddenSomewhere(fields, name))
    : undefined;
  const asking = [...read.functions].find((name) => isHiddenSomewhere(fields, ASKED_BY.get(name) ?? name));
  const stored = STORED_QUERIES.find((name) => read.fields.has(name));
  if (named !== undefined) throw fieldHidden(`The field "${named}" may not be used by agents, in searches either.`);
  if (asking !== undefined) throw fieldHidden(`The function ${asking}() asks about a field that agents may not use.`);
  if (revealed !== undefined) throw fieldHidden('The field "text" searches a field that agents may not use: name the fields to search in.');
  if (stored !== undefined) throw fieldHidden('A saved filter may use a field that agents may not use: write out its query.');
}

function fieldHidden(reason: string): Fault {
  return new Fault({ kind: 'refused', rule: 'field-hidden', reason, whoCanChange: 'A site admin' });
}

function nothingOpen(what: 'project' | 'space'): Fault {
  return new Fault({
    kind: 'refused',
    rule: `no-${what}-open`,
    reason: `No ${what} is open to agents here.`,
    whoCanChange: 'A site admin',
  });
}

function misread(field: string, refusal: QueryRefusal): Fault {
  return wrongInput(field, `${refusal.reason} (line ${refusal.line}, character ${refusal.character})`);
}

/** Keys as the scoping functions take them: only these, or all but those. */
type Keys = [readonly string[] | 'all', readonly string[]];

/** Jira refuses a query that names a project which the person does not see, so the rules' keys are looked up first. */
async function projectKeys(bounds: Bounds, sight: PlaceSight): Promise<Keys> {
  const narrowing = readNarrowing(bounds, 'projects');
  if (narrowing.by === 'trial') {
    const open = (key: string): boolean => mayAccess(bounds, { kind: 'project', id: '', key }, 'read');
    return [(await sight.everyProject()).filter(open), []];
  }
  return 'only' in narrowing ? [await sight.projects(narrowing.only), []] : ['all', await sight.projects(narrowing.except)];
}

/** Spaces, with personal ones as a class where their rule differs from that of the others. */
async function spaceScope(bounds: Bounds, sight: PlaceSight): Promise<[...Keys, { personal?: PersonalSpaces }]> {
  const narrowing = readNarrowing(bounds, 'spaces');
  if (narrowing.by === 'trial') {
    const spaces = await sight.everySpace();
    return [spaces.filter((space) => mayAccess(bounds, { kind: 'space', id: '', ...space }, 'read')).map(({ key }) => key), [], {}];
  }
  const { personal, default: others, rules } = bounds.spaces;
  const differ = bounds.only.spaces === null && (personal === 'none') !== (others === 'none');
  if (!differ) return 'only' in narrowing ? [narrowing.only, [], {}] : ['all', narrowing.except, {}];
  const keys = (open: boolean): string[] => Object.entries(rules).flatMap(([key, access]) => ((access !== 'none') === open ? [key] : []));
  return ['all', keys(false), { personal: { spaces: personal === 'none' ? 'none' : 'only', but: keys(true) } }];
}

const ISSUE_KEY = /^[a-z][a-z0-9_]+-\d+$/;

/** The fields that a query's `text` looks into, besides custom fields of text. */
const TEXT_FIELDS: Readonly<Record<Language, readonly string[]>> = {
  jql: ['summary', 'description', 'environment', 'comment'],
  cql: ['title', 'body', 'content', 'labels'],
};
const SEARCHED_TOGETHER: Readonly<Record<Language, readonly string[]>> = { jql: ['text', 'textfields'], cql: ['text', 'sitesearch'] };
/** Functions that ask about a field in other words. */
const ASKED_BY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    watchedissues: 'watchers',
    watchedworkitems: 'watchers',
    votedissues: 'votes',
    votedworkitems: 'votes',
    linkedissues: 'issuelinks',
    linkedworkitems: 'issuelinks',
    componentsleadbyuser: 'components',
  }),
);
/** Clauses that stand for a query which somebody saved. */
const STORED_QUERIES = ['filter', 'savedfilter', 'request', 'searchrequest'];

/** The one place where queries are narrowed to what agents may read (stage 5). */
export function narrowingFor(
  bounds: Bounds,
  sight: PlaceSight,
  labels: LabelSight,
  fields: () => Promise<readonly JiraField[]>,
): ActionContext['narrow'] {
  const jiraTexts = async (): Promise<string[]> => {
    const custom = (await fields()).filter(({ schema }) => schema?.custom !== undefined && ['string', 'any'].includes(schema.type));
    return [...TEXT_FIELDS.jql, ...custom.map(({ id }) => id)];
  };
  return {
    async jql(query) {
      await checkFields(bounds, query, 'jql', jiraTexts);
      await checkIssues(bounds, query, labels);
      const scoped = scopeJql(query, ...(await projectKeys(bounds, sight)), bounds.hiddenLabels);
      if (!scoped.ok) throw misread('jql', scoped);
      if (scoped.query === null) throw nothingOpen('project');
      // The brand says "narrowed"; only this function may say so.
      return scoped.query as ScopedJql;
    },
    async cql(query) {
      await checkFields(bounds, query, 'cql', () => Promise.resolve(TEXT_FIELDS.cql));
      const [only, except, away] = await spaceScope(bounds, sight);
      const scoped = scopeCql(query, only, except, { ...away, hiddenLabels: bounds.hiddenLabels });
      if (!scoped.ok) throw misread('cql', scoped);
      if (scoped.query === null) throw nothingOpen('space');
      return scoped.query as ScopedCql;
    },
  };
}
