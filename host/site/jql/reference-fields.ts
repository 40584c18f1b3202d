import type { Issue } from '../jira/records';
import type { Person } from '../people';
import { JqlProblem } from './problems';
import type { OperatorGroup, SearchContext, SearchField, Value, ValueType } from './search-field';

interface Choice {
  id: string;
  name: string;
}

interface NamedField<T extends Choice> {
  id: string;
  clauseNames: string[];
  type?: ValueType;
  values(issue: Issue, context: SearchContext): Value[];
  /** The things this person can name. */
  choices(context: SearchContext): T[];
  /** The place of a thing in its order; fields with one can be compared by `<`. */
  rank?(choice: T): number;
  more?: OperatorGroup[];
}

/** A field whose values have an id and a name; several things may share a name, and then all of them are meant. */
export function namedField<T extends Choice>(field: NamedField<T>): SearchField {
  const { id, clauseNames, values, choices, rank, more = [] } = field;
  return {
    id,
    clauseNames,
    type: field.type ?? 'named',
    operators: ['equality', 'empty', ...(rank ? (['order'] as const) : []), ...more],
    values,
    resolve(word, context) {
      const all = choices(context);
      const named = all.filter((choice) => choice.name.toLowerCase() === word.toLowerCase());
      const found = named.length > 0 ? named : all.filter((choice) => choice.id === word);
      return found.length === 0 ? undefined : found.map((choice) => choice.id);
    },
    suggest: (context) => [...new Set(choices(context).map((choice) => choice.name))].map((name) => ({ value: name, displayName: name })),
    rank(value, context) {
      const choice = choices(context).find((one) => one.id === value);
      return choice && (rank ? rank(choice) : choice.name.toLowerCase());
    },
  };
}

/** A field of people: account ids, and as Jira tolerates, a full name or an email address. */
export function userField(id: string, clauseNames: string[], values: SearchField['values'], more: OperatorGroup[] = []): SearchField {
  return {
    id,
    clauseNames,
    type: 'user',
    operators: ['equality', 'empty', ...more],
    values,
    resolve(word, { access }) {
      const wanted = word.toLowerCase();
      const isMeant = (one: Person): boolean =>
        one.id === word || one.displayName.toLowerCase() === wanted || one.email.toLowerCase() === wanted;
      const found = access.state.people.all().filter(isMeant);
      return found.length === 0 ? undefined : found.map((one) => one.id);
    },
    suggest: ({ access }) =>
      access.canGlobally('USER_PICKER')
        ? access.state.people
            .all()
            .flatMap((one) => (one.active ? [{ value: one.id, displayName: `${one.displayName} - ${one.email}` }] : []))
        : [],
    rank: (value, { access }) => access.state.people.get(String(value))?.displayName.toLowerCase(),
  };
}

/** Free words: any word can be asked for, and those that are in use are offered. */
export function wordField(id: string, clauseNames: string[], values: SearchField['values']): SearchField {
  return {
    id,
    clauseNames,
    type: 'named',
    operators: ['equality', 'empty'],
    values,
    resolve: (word) => [word],
    suggest(context) {
      const seen = context.access.state.jira.issues.filter((issue) => context.access.sees(issue));
      const words = new Set(seen.flatMap((issue) => values(issue, context).map(String)));
      return [...words].sort().map((word) => ({ value: word, displayName: word }));
    },
    rank: (value) => value,
  };
}

/** An issue by key or id; keys are ordered by project and number. A key that is hidden or missing is told as Jira tells it. */
export function issueField(id: string, clauseNames: string[], values: SearchField['values'], more: OperatorGroup[] = []): SearchField {
  return {
    id,
    clauseNames,
    type: 'issue',
    operators: ['equality', ...more],
    values,
    resolve(word, { access }, name) {
      const issue = access.state.jira.issue(word);
      if (issue && access.sees(issue)) return [issue.id];
      const wellFormed = /^[a-z][a-z0-9_]*-\d+$/i.test(word) || /^\d+$/.test(word);
      throw new JqlProblem(
        wellFormed
          ? `An issue with key '${word}' does not exist for field '${name}'.`
          : `The issue key '${word}' for field '${name}' is invalid.`,
      );
    },
    rank: (value, { access }) => keyRank(access.state.jira.issues.get(String(value))),
  };
}

/** `PAY-7` sorts before `PAY-12`. */
function keyRank(issue: Issue | undefined): string | undefined {
  const [project = '', number = ''] = issue?.key.split('-') ?? [];
  return issue && `${project}-${number.padStart(12, '0')}`;
}
