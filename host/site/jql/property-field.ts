import type { Field, Property } from '@atlaskit/jql-ast';
import { isObject } from '../jira/fields/input';
import type { Issue } from '../jira/records';
import type { SearchContext, SearchField, Value } from './search-field';

/** A field as the query writes it: `issue.property[key].path`. */
export function writtenName({ value, properties }: Field): string {
  const written = (properties ?? []).map((property) => `[${property.key?.value ?? ''}]${pathOf(property)}`);
  return [value, ...written].join('');
}

/**
 * What issues keep under a property's key, or under a path in it. Texts, numbers, truth values and lists of them can be searched.
 * Undefined for a property that no issue of this person's carries.
 */
export function propertyField(field: Field, context: SearchContext): SearchField | undefined {
  const [property, ...more] = field.properties ?? [];
  if (!property?.key || more.length > 0 || field.value.toLowerCase() !== 'issue.property') return undefined;
  const key = property.key.value;
  const steps = pathOf(property).split('.').slice(1);
  const values = (issue: Issue): Value[] => {
    const stored = context.access.state.jira.properties.get(`issue/${issue.id}/${key}`);
    return stored ? scalars(at(stored.value, steps)) : [];
  };
  if (!context.access.state.jira.issues.all().some((issue) => values(issue).length > 0 && context.access.sees(issue))) return undefined;
  const name = writtenName(field);
  return {
    id: name,
    clauseNames: [name],
    type: 'named',
    operators: ['equality', 'order', 'empty'],
    values,
    resolve: (word) => (word.trim() !== '' && Number.isFinite(Number(word)) ? [word, Number(word)] : [word]),
  };
}

function pathOf({ path }: Property): string {
  return (path ?? []).map((part) => part.value).join('');
}

function at(value: unknown, steps: string[]): unknown {
  return steps.reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
}

function scalars(value: unknown): Value[] {
  if (Array.isArray(value)) return value.flatMap(scalars);
  if (typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
}
