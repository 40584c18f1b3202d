import fs from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { adfToMarkdown } from '../src/documents/adf-to-markdown';
import { DocumentError } from '../src/documents/document-error';
import { markdownToAdf } from '../src/documents/markdown-to-adf';
import { faultIn } from '../src/documents/schema/validate';

const USAGE = `usage: npm run -s documents -- to-adf FILE…
       npm run -s documents -- to-markdown [--mode faithful|reading] FILE…
       npm run -s documents -- check FILE…

Prints one line of JSON for each file: {"file","ok","output"} or {"file","ok","error"}. to-adf reads Markdown, to-markdown a document as
JSON; check reads either (.json is a document) and says whether it is valid and comes back from the other form as it was. Exit code 1
when a file is not ok.`;

type Mode = 'faithful' | 'reading';

/** A document out of JSON. @throws DocumentError with the place of the first fault. */
function documentIn(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DocumentError(`This is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const fault = faultIn(value, '', 'document');
  if (fault !== undefined) throw new DocumentError(fault);
  return value;
}

function checked(file: string, text: string): { identical: boolean } {
  const document = file.endsWith('.json') ? documentIn(text) : markdownToAdf(text);
  return { identical: isDeepStrictEqual(markdownToAdf(adfToMarkdown(document)), document) };
}

const COMMANDS: Readonly<Record<string, (file: string, text: string, mode: Mode) => unknown>> = {
  'to-adf': (_, text) => markdownToAdf(text),
  'to-markdown': (_, text, mode) => adfToMarkdown(documentIn(text), { mode }),
  check: checked,
};

function lineFor(command: string, file: string, mode: Mode): { file: string; ok: boolean; output?: unknown; error?: string } {
  try {
    return { file, ok: true, output: COMMANDS[command]?.(file, fs.readFileSync(file, 'utf8'), mode) };
  } catch (error) {
    const isExpected = error instanceof DocumentError || (error instanceof Error && 'code' in error);
    if (!isExpected) throw error;
    return { file, ok: false, error: error.message };
  }
}

function run(): boolean {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { mode: { type: 'string' } } });
  const [command = '', ...files] = positionals;
  const { mode = 'faithful' } = values;
  const fits = Object.hasOwn(COMMANDS, command) && files.length > 0 && (values.mode === undefined || command === 'to-markdown');
  if (!fits || (mode !== 'faithful' && mode !== 'reading')) throw new TypeError(USAGE);
  const lines = files.map((file) => lineFor(command, file, mode));
  for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  return lines.every(({ ok }) => ok);
}

try {
  process.exitCode = run() ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
