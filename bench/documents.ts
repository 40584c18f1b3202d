import { isDeepStrictEqual } from 'node:util';
import type { AdfDocument, AdfNode } from '../src/documents/adf';
import { adfToMarkdown } from '../src/documents/adf-to-markdown';
import { DocumentError } from '../src/documents/document-error';
import { markdownToAdf } from '../src/documents/markdown-to-adf';
import { documentsBundle } from '../test/documents/documents-bundle';
import { officialFaults } from '../test/documents/official-schema';
import { sharedProbes } from '../test/documents/shared-probes';

const ROUNDS = 100;
const PAGE = `## Section\n\nSome **bold** words, a [link](https://example.com) and \`code\`.\n\n- one\n- two\n  - three\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n\`\`\`ts\nconst a = 1;\n\`\`\`\n\n`;
const SIGNS = ['[', '*', '>', '|', '`', '<', '!'];
const MEGABYTE = 1024 * 1024;

function print(line: object): void {
  console.log(JSON.stringify(line));
}

function milliseconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return Math.round(performance.now() - started);
}

function wrap(content: AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

/** What is right of the probes that other libraries were measured on, and how fast; nothing where the probes are absent. */
function measureProbes(): void {
  const probes = sharedProbes();
  if (!probes) return;
  const resolveMention = (name: string): { id: string; text: string } => ({ id: name, text: `@${name}` });
  const features = Object.values(probes.features).filter(([markdown, check]) => {
    const document = markdownToAdf(markdown, { resolveMention });
    return check(document) && officialFaults(document).length === 0;
  });
  const nodes = Object.values(probes.nodes);
  const identical = nodes.filter((content) => isDeepStrictEqual(markdownToAdf(adfToMarkdown(wrap(content))).content, content));
  print({ features: features.length, of: Object.keys(probes.features).length });
  print({ identical: identical.length, of: nodes.length });
  const texts = Object.values(probes.md);
  const read = (): void => {
    for (let round = 0; round < ROUNDS; round += 1) for (const text of texts) markdownToAdf(text);
  };
  const perSecond = (taken: number): number => Math.round((ROUNDS * texts.length * 1000) / taken);
  print({ samples: texts.length, coldPerSecond: perSecond(milliseconds(read)), warmPerSecond: perSecond(milliseconds(read)) });
}

/** Both directions for pages of growing size: the milliseconds for a kilobyte should not grow. */
function measureGrowth(): void {
  for (const kilobytes of [10, 50, 100, 500, 1000]) {
    const markdown = PAGE.repeat(Math.floor((kilobytes * 1024) / PAGE.length));
    let document = wrap([]);
    const toAdf = milliseconds(() => (document = markdownToAdf(markdown)));
    const faithful = milliseconds(() => adfToMarkdown(document));
    const reading = milliseconds(() => adfToMarkdown(document, { mode: 'reading' }));
    print({ kilobytes, toAdf, faithful, reading, perKilobyte: { toAdf: toAdf / kilobytes, faithful: faithful / kilobytes } });
  }
}

function measureHostile(): void {
  const attempt = (name: string, text: string): void => {
    let outcome = 'read';
    const taken = milliseconds(() => {
      try {
        markdownToAdf(text);
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        outcome = error.message;
      }
    });
    print({ hostile: name, milliseconds: taken, outcome });
  };
  for (const sign of SIGNS) attempt(`1 MB of ${sign}`, sign.repeat(MEGABYTE));
  for (const sign of ['> ', '- ']) attempt(`100,000 deep in ${sign}`, `${sign.repeat(100_000)}x`);
}

async function main(): Promise<void> {
  measureProbes();
  measureGrowth();
  measureHostile();
  print({ compressedBytes: await documentsBundle(), withoutTableOfCharacterNames: await documentsBundle(['character-entities']) });
}

void main();
