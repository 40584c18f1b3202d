import { copiedConfluence } from './copies/confluence';
import { copyMarks } from './copies/copy';
import { copiedJira } from './copies/jira';
import { copiedRequests } from './copies/service-desk';
import type { Seed } from './read-seed';

/**
 * The seed with `times` as much in it of everything that people made, for load work: issues with their history, links, files and requests,
 * sprints, versions and filters, pages, posts and templates. People, projects, boards, desks, spaces and what is set up stay as they are.
 * Issues continue each project's numbers, ids those of their kind, and whatever goes by its name says which copy it is.
 */
export function multiplied(seed: Seed, times: number): Seed {
  if (times === 1) return seed;
  const marks = copyMarks(seed);
  const copies = Array.from({ length: times - 1 }, (_, index) => marks(index + 2));
  const further = copies.flatMap((copy) =>
    seed.layers.map(({ file, content: { jira, confluence, serviceDesk } }) => ({
      file,
      content: {
        ...(jira && { jira: copiedJira(jira, copy) }),
        ...(confluence && { confluence: copiedConfluence(confluence, copy) }),
        ...(serviceDesk?.requests && { serviceDesk: { requests: copiedRequests(serviceDesk.requests, copy) } }),
      },
    })),
  );
  return { ...seed, name: `${seed.name} × ${String(times)}`, layers: [...seed.layers, ...further] };
}
