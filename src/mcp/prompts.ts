import { ProtocolError } from '@modelcontextprotocol/server';

const INVALID_PARAMS = -32602;

interface ShippedPrompt {
  name: string;
  title: string;
  description: string;
  arguments: { name: string; description: string; required: boolean }[];
  /** `{name}` is replaced by the argument. */
  text: string;
}

/** Prompts for the jobs that people bring most often. */
export const prompts: readonly ShippedPrompt[] = [
  {
    name: 'triage',
    title: 'Triage new issues',
    description: 'Look through new issues of a project and propose type, priority, component and duplicates.',
    arguments: [{ name: 'project', description: 'Project key', required: true }],
    text: 'Find the unresolved issues of project {project} created in the last 7 days with jira_search_issues. For each, read it and propose priority, component, labels and likely duplicates, each with one sentence of evidence. Change nothing until I agree.',
  },
  {
    name: 'release_notes',
    title: 'Write release notes',
    description: 'Draft release notes of a version from its resolved issues.',
    arguments: [
      { name: 'project', description: 'Project key', required: true },
      { name: 'version', description: 'Version name', required: true },
    ],
    text: 'Find the resolved issues of project {project} with fixVersion "{version}". Draft release notes in Markdown, grouped into new, improved and fixed, one line an issue with its key, in words a customer understands. Show me the draft; create a page only if I ask.',
  },
];

/** A prompt with its arguments filled in. @throws ProtocolError -32602 for an unknown prompt or a missing argument. */
export function promptText(name: string, given: Readonly<Record<string, string>>) {
  const prompt = prompts.find((one) => one.name === name);
  if (prompt === undefined) throw new ProtocolError(INVALID_PARAMS, `There is no prompt "${name}".`);
  const missing = prompt.arguments.find((argument) => argument.required && given[argument.name] === undefined);
  if (missing !== undefined) throw new ProtocolError(INVALID_PARAMS, `The prompt needs "${missing.name}": ${missing.description}.`);
  const text = prompt.text.replace(/\{(\w+)\}/g, (_, argument: string) => given[argument] ?? '');
  return { description: prompt.description, messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
