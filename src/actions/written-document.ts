import type { AdfDocument } from '../documents/adf';
import { markdownToAdf } from '../documents/markdown-to-adf';
import { mentionsIn } from '../documents/mentions-in';
import type { ActionContext } from './context';
import { pickPerson } from './people';

/**
 * Turns Markdown that an agent wrote into a document, with every `@[Name]` looked up as the person.
 * @param field the input that held the Markdown, for errors.
 * @throws Fault `input` when a mentioned name fits nobody or several people.
 */
export async function writtenDocument(field: string, markdown: string, { jira }: ActionContext): Promise<AdfDocument> {
  const mentioned = new Map<string, { id: string; text: string }>();
  for (const name of mentionsIn(markdown)) {
    const bracketed = markdown.includes(`@[${name}]`);
    const people = await jira.people.search(name);
    // `@Override` in prose is no mention unless it is somebody's name; `@[Name]` is meant as one.
    if (!bracketed && people.length === 0) continue;
    const person = pickPerson(field, name, people);
    mentioned.set(name, { id: person.accountId, text: `@${person.displayName}` });
  }
  return markdownToAdf(markdown, { resolveMention: (name) => mentioned.get(name) });
}
