import type { Settings } from './settings';

type FieldRules = Settings['fields'];

function names(list: readonly string[], field: string): boolean {
  return list.some((listed) => listed.toLowerCase() === field.toLowerCase());
}

/** Whether a field, by id or by display name, must not leave the site. */
export function isHidden(rules: FieldRules, id: string, label: string | undefined): boolean {
  return names(rules.hidden, id) || (label !== undefined && names(rules.hidden, label));
}

/** The first of these fields (ids or display names) that agents may not write, or null. */
export function unwritable(rules: FieldRules, fields: readonly string[]): string | null {
  return fields.find((field) => names(rules.hidden, field) || names(rules.readOnly, field)) ?? null;
}

/** The hidden field that a query's text mentions anywhere, or null. Refusing too much is safe here: a mention in a quoted word counts too. */
export function hiddenFieldIn(rules: FieldRules, query: string): string | null {
  const text = query.toLowerCase();
  const spelled = (field: string): string => field.toLowerCase().replace(/^customfield_(\d+)$/, 'cf[$1]');
  return rules.hidden.find((field) => text.includes(field.toLowerCase()) || text.includes(spelled(field))) ?? null;
}
