import { z } from 'zod';
import type { References } from './references';

const word = z.string().min(1);
/** Days count from 1 September 2026, 07:00 UTC; earlier days are negative. */
const day = z.number();

/** Issues as they were created and what people did to them afterwards; everything but people goes by the name that readers know. */
export function issueForm({ person, document }: References) {
  const values = {
    summary: word,
    description: document,
    status: word,
    priority: word,
    resolution: word.nullable(),
    assignee: person.nullable(),
    labels: z.array(word),
    components: z.array(word),
    fixVersions: z.array(word),
    versions: z.array(word),
    sprint: z.array(word),
    points: z.number(),
    due: z.iso.date(),
    estimate: word,
    team: word,
    platforms: z.array(word),
    reference: word,
    reviewer: person,
    level: word,
    /** Other fields as they are stored, by field id; a document as a document. */
    stored: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), document, z.null()])),
  };
  const changes = z.strictObject(values).partial();
  return changes.extend({
    type: word,
    summary: word,
    by: person,
    day,
    /** Key of the parent, which stands before it. */
    parent: word.exactOptional(),
    then: z.array(z.tuple([person, day, changes])).exactOptional(),
    /** Who, when, what, and the role that alone may read it. */
    comments: z.array(z.tuple([person, day, document, word.optional()])).exactOptional(),
    /** Who, when, how long, and a note. */
    work: z.array(z.tuple([person, day, word, document.optional()])).exactOptional(),
    /** The key that it had in another project before it was moved here. */
    movedFrom: word.exactOptional(),
    watchers: z.array(person).exactOptional(),
    votes: z.array(person).exactOptional(),
  });
}

export type IssueSeed = z.output<ReturnType<typeof issueForm>>;
/** What a change sets. */
export type SeedValues = NonNullable<IssueSeed['then']>[number][2];

/** Links between issues, web pages that issues point at, files on issues. */
export const link = z.tuple([word, word, word]);
export const remoteLink = z.strictObject({ issue: word, url: z.url(), title: word, summary: z.string(), relationship: z.string() });
