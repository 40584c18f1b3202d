import type { FieldProblem } from '../../contract/outcome';

/** What is wrong at a path or below it, with the number of the entry where it is one of a list; null when nothing is. */
export function problemAt(problems: readonly FieldProblem[], path: string): string | null {
  const here = problems.filter(({ field }) => field === path || field.startsWith(`${path}.`));
  if (here.length === 0) return null;
  return here
    .map(({ field, problem }) => {
      const entry = /^\d+$/.exec(field.slice(path.length + 1));
      return entry === null ? problem : `Entry ${Number(entry[0]) + 1}: ${problem}`;
    })
    .join(' ');
}
