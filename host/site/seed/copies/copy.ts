import type { Seed } from '../read-seed';

/** How one copy of a seed calls what the seed calls otherwise. */
export interface Copy {
  /** `PAY-3` becomes the issue that is its copy. */
  key(key: string): string;
  /** `Release` becomes `Release (2)`. */
  name(name: string): string;
  /** An id that no original and no other copy has. */
  id(id: string): string;
  /** A place in an order after all originals. */
  place(sequence: number): number;
}

/** Gives the copy with a number, which counts from 2: the seed itself is the first. */
export function copyMarks({ layers }: Seed): (number: number) => Copy {
  const issues = new Map<string, number>();
  const ids: number[] = [];
  for (const { jira = {} } of layers.map(({ content }) => content)) {
    for (const [project, list] of Object.entries(jira.issues ?? {})) issues.set(project, (issues.get(project) ?? 0) + list.length);
    const { sprints = [], versions = [], filters = [] } = jira;
    const shares = filters.flatMap((filter) => [...filter.shares, ...filter.editors]);
    ids.push(...[...sprints, ...versions, ...filters, ...shares].map(({ id }) => Number(id)));
  }
  const step = 10 ** String(Math.max(...ids, 1)).length;
  return (number) => ({
    key(key) {
      const [, project = '', at = ''] = /^(.+)-(\d+)$/.exec(key) ?? [];
      return `${project}-${String(Number(at) + (number - 1) * (issues.get(project) ?? 0))}`;
    },
    name: (name) => `${name} (${String(number)})`,
    id: (id) => String(Number(id) + (number - 1) * step),
    place: (sequence) => sequence + (number - 1) * step,
  });
}
