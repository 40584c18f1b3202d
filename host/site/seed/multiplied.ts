import type { Seed } from './read-seed';

type Layer = Seed['layers'][number];
type JiraPart = NonNullable<Layer['content']['jira']>;
type PageSeed = NonNullable<NonNullable<Layer['content']['confluence']>['spaces']>[number]['home'];

/**
 * The seed with `times` as much work in it: every issue with its history, every link and every page once more for each further time, for
 * load work. People, projects, spaces and what is set up stay as they are. Issues continue each project's numbers, pages say which copy they are.
 */
export function multiplied(seed: Seed, times: number): Seed {
  if (times === 1) return seed;
  const numbers = issueCounts(seed);
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 2);
  return {
    ...seed,
    name: `${seed.name} × ${String(times)}`,
    layers: [...seed.layers, ...copies.flatMap((copy) => copyOf(seed, copy, numbers))],
  };
}

function issueCounts({ layers }: Seed): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { content } of layers) {
    for (const [key, issues] of Object.entries(content.jira?.issues ?? {})) counts.set(key, (counts.get(key) ?? 0) + issues.length);
  }
  return counts;
}

function copyOf({ layers }: Seed, copy: number, numbers: ReadonlyMap<string, number>): Layer[] {
  const renumbered = (key: string): string => {
    const [, project = '', number = ''] = /^(.+)-(\d+)$/.exec(key) ?? [];
    return `${project}-${String(Number(number) + (copy - 1) * (numbers.get(project) ?? 0))}`;
  };
  return layers.map(({ file, content: { jira, confluence } }) => ({
    file,
    content: {
      ...(jira && { jira: copiedWork(jira, renumbered) }),
      ...(confluence && {
        confluence: {
          pages: [
            ...(confluence.spaces ?? []).map(({ key, home }) => ({ space: key, under: home.title, page: copiedPage(home, copy) })),
            ...(confluence.pages ?? []).map(({ space, under, page }) => ({ space, under, page: copiedPage(page, copy) })),
          ],
        },
      }),
    },
  }));
}

/** `movedFrom` is left out: a former key leads to one issue. */
function copiedWork({ issues = {}, links = [] }: JiraPart, renumbered: (key: string) => string): JiraPart {
  const copied = Object.entries(issues).map(([key, list]) => {
    const again = list.map((issue) => {
      if (issue === null) return null;
      const { movedFrom: _, parent, ...rest } = issue;
      return { ...rest, ...(parent !== undefined && { parent: renumbered(parent) }) };
    });
    return [key, again] as const;
  });
  return { issues: Object.fromEntries(copied), links: links.map(([from, type, to]) => [renumbered(from), type, renumbered(to)]) };
}

function copiedPage(page: PageSeed, copy: number): PageSeed {
  const { children, ...rest } = page;
  const title = `${page.title} (${String(copy)})`;
  return { ...rest, title, ...(children && { children: children.map((child) => copiedPage(child, copy)) }) };
}
