import { descriptionOf, familyOf } from './descriptions';
import type { Family, Operation } from './descriptions';

export interface PublishedOperation {
  family: Family;
  /** The path as it is published, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
  template: string;
  operation: Operation;
  /** The values of the template's names. */
  values: Record<string, string>;
}

/** The published operation that a request is for; undefined where no description has it. Literal parts of a path win over names. */
export function publishedOperation(method: string, path: string): PublishedOperation | undefined {
  const family = familyOf(path);
  if (family === undefined) return undefined;
  let best: PublishedOperation | undefined;
  for (const [template, operations] of descriptionOf(family).paths) {
    const operation = operations[method.toLowerCase()];
    const values = operation && valuesIn(template, path);
    if (!values || (best && Object.keys(best.values).length <= Object.keys(values).length)) continue;
    best = { family, template, operation, values };
  }
  return best;
}

function valuesIn(template: string, path: string): Record<string, string> | undefined {
  const parts = path.split('/');
  const names = template.split('/');
  if (parts.length !== names.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith('{') && part !== '') values[name.slice(1, -1)] = part;
    else if (name !== part) return undefined;
  }
  return values;
}
