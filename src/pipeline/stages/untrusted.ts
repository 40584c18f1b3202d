import type { Author, Passage, ResultRecord } from '../../actions/record';
import { isWritten } from '../../actions/written-fields';
import { Fault } from '../../faults/fault';
import type { Target } from '../../policy/places';
import { isUntrusted, trustNeedsGroups } from '../../policy/trust';
import type { Surroundings } from '../../ports/surroundings';
import type { ActionContext } from '../../actions/context';
import type { Run } from '../run';
import { remembered, type ShortMemory } from '../short-memory';

const FENCE_CHARACTERS = 12;
/** Authors whose groups are looked up for one answer; any further ones count as untrusted. */
const MOST_LOOK_UPS = 30;
const WITHHELD = '[withheld: text of an author whom the site admin does not trust]';

interface TrustPorts {
  memory: ShortMemory;
  surroundings: Surroundings;
}

/** What decides about one answer. */
interface Judge {
  /** Names the fences of this answer: made by chance for this very call, so that no text can know it. */
  fence: string;
  withhold: boolean;
  distrusts(author: Author): boolean;
}

/** Who wrote it, as far as can be said: in a service desk whoever is not known counts as a customer. */
function known(author: Author | undefined, above: Author | undefined, target: Target): Author {
  if (author !== undefined && author.kind !== 'unknown') return author;
  if (above !== undefined && above.kind !== 'unknown') return above;
  const atDesk = target.kind === 'project' && target.desk === true;
  return atDesk ? { ...author, kind: 'customer' } : (author ?? { kind: 'unknown' });
}

function samePlace(one: Target, other: Target): boolean {
  return one.kind === other.kind && one.kind !== 'site' && other.kind !== 'site' && one.key === other.key;
}

/** The author of the record's own texts; parts of the same place whose author nobody tells count as written by the author above them. */
function ownAuthor(record: ResultRecord, above: { author: Author; target: Target } | null): Author {
  return known(record.author, above && samePlace(above.target, record.target) ? above.author : undefined, record.target);
}

/** Every author of a record, of its passages and of what it holds. */
function authorsOf(record: ResultRecord, above: { author: Author; target: Target } | null = null): Author[] {
  const author = ownAuthor(record, above);
  return [
    author,
    ...Object.values(record.passages ?? {}).map((passage) => known(passage.author, author, record.target)),
    ...Object.values(record.parts ?? {}).flatMap((parts) => parts.flatMap((part) => authorsOf(part, { author, target: record.target }))),
  ];
}

/** The passage with its author, fenced or withheld where the author is distrusted. */
function judgedPassage(passage: Passage, author: Author, judge: Judge): Passage {
  if (!judge.distrusts(author)) return passage;
  if (judge.withhold) return { text: passage.text === '' ? '' : WITHHELD, author: { kind: author.kind } };
  // The text cannot name its own fence by chance; taking the name out makes sure.
  return { text: passage.text.replaceAll(judge.fence, ''), author: { ...author, fence: judge.fence } };
}

function withheldFields(record: ResultRecord): ResultRecord['fields'] {
  const fields = Object.entries(record.fields).map(([id, value]) => {
    const isText = isWritten(record, id) && value !== null && value !== '';
    return [id, isText ? WITHHELD : value] as const;
  });
  return Object.fromEntries(fields);
}

function judged(record: ResultRecord, judge: Judge, above: { author: Author; target: Target } | null = null): ResultRecord {
  const author = ownAuthor(record, above);
  const says = record.files !== undefined || Object.keys(record.fields).some((id) => isWritten(record, id));
  const distrusted = says && judge.distrusts(author);
  const { files, ...rest } = record;
  const passages = Object.entries(record.passages ?? {}).map(
    ([id, passage]) => [id, judgedPassage(passage, known(passage.author, author, record.target), judge)] as const,
  );
  const parts = Object.entries(record.parts ?? {}).map(
    ([name, inner]) => [name, inner.map((part) => judged(part, judge, { author, target: record.target }))] as const,
  );
  return {
    ...rest,
    ...(distrusted && !judge.withhold ? { author: { ...author, fence: judge.fence } } : {}),
    ...(distrusted && judge.withhold ? { fields: withheldFields(record) } : {}),
    ...(files === undefined || (distrusted && judge.withhold) ? {} : { files }),
    ...(record.passages ? { passages: Object.fromEntries(passages) } : {}),
    ...(record.parts ? { parts: Object.fromEntries(parts) } : {}),
  };
}

/** Groups of these authors, as the caller may see them; null for whom that cannot be found out. */
async function groupsOfAll(
  accounts: readonly string[],
  run: Run,
  context: Pick<ActionContext, 'jira'>,
  ports: TrustPorts,
): Promise<Map<string, readonly string[] | null>> {
  const found = await Promise.all(
    accounts.slice(0, MOST_LOOK_UPS).map(async (accountId): Promise<[string, readonly string[] | null]> => {
      try {
        const look = (): ReturnType<typeof context.jira.people.groupsOf> => context.jira.people.groupsOf(accountId);
        const groups = await remembered(`groups of ${accountId}`, run.session.caller, ports, look);
        return [accountId, groups.flatMap(({ name, groupId }) => [name, ...(groupId ? [groupId] : [])])];
      } catch (error) {
        // Whose groups this person may not see, or nobody can read now, counts as outside all of them.
        if (!(error instanceof Fault)) throw error;
        return [accountId, null];
      }
    }),
  );
  return new Map(found);
}

/**
 * Part of stage 12. Marks what distrusted authors wrote, so that rendering puts it between fences that the text cannot close, or leaves
 * it out where the admin wants that. Whose text nobody can tell is distrusted in service desks.
 */
export async function withTrust(
  records: readonly ResultRecord[],
  run: Run,
  context: Pick<ActionContext, 'jira'>,
  ports: TrustPorts,
): Promise<ResultRecord[]> {
  const { untrusted: rules } = run.session.settings;
  const asked = records
    .flatMap((record) => authorsOf(record))
    .flatMap(({ kind, accountId }) => (accountId !== undefined && trustNeedsGroups(rules, kind) ? [accountId] : []));
  const groups = await groupsOfAll([...new Set(asked)], run, context, ports);
  const judge: Judge = {
    fence: ports.surroundings.sha256(`fence ${run.trace}`).slice(0, FENCE_CHARACTERS),
    withhold: rules.withhold,
    distrusts: ({ kind, accountId }) => isUntrusted(rules, kind, accountId === undefined ? null : (groups.get(accountId) ?? null)),
  };
  return records.map((record) => judged(record, judge));
}
