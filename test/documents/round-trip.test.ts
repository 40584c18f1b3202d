import fc from 'fast-check';
import { adfToMarkdown } from '../../src/documents/adf-to-markdown';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { adfToPlainText } from '../../src/documents/plain-text';
import { anyDocument } from './any-document';
import { officialFaults } from './official-schema';

describe('a document through Markdown and back', () => {
  test('is the same document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(officialFaults(document)).toEqual([]);
        expect(markdownToAdf(adfToMarkdown(document))).toEqual(document);
      }),
      { numRuns: 120 },
    );
  });

  test('keeps its words in the reading form', () => {
    const letters = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(anyDocument, (document) => {
        const reading = adfToMarkdown(document, { mode: 'reading' });
        const found = new Set(letters(adfToPlainText(markdownToAdf(reading))));
        expect(letters(adfToPlainText(document)).filter((word) => !found.has(word))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a long page reads as a person would write it', () => {
  const page = `# Release 4.2

<!-- adf {"attrs":{"localId":"intro"}} -->
Shipped by @[Ann Berg](557058:aa-1) on \`adf {"type":"date","attrs":{"timestamp":"1700000000000"}}\`, see <https://x.atlassian.net/browse/AB-1>.

> [!WARNING]
> Run the **migration** first:
>
> 1. \`npm run migrate\`
> 2. restart

| Service | State |
| --- | --- |
| api \\| web | :status[OK]{green} <!-- adf {"attrs":{"background":"#e3fcef"}} --> |

- [x] notes <!-- adf {"attrs":{"localId":"t-1"}} -->

<details><summary>Log</summary>

\`\`\`text
a -> b
\`\`\`

</details>

\`\`\`adf
{"type":"extension","attrs":{"extensionType":"com.atlassian.confluence.macro.core","extensionKey":"toc"}}
\`\`\``;
  const document = markdownToAdf(page);
  expect(officialFaults(document)).toEqual([]);
  const tasks = document.content.find((block) => block.type === 'taskList');
  expect(adfToMarkdown(document)).toBe(page.replace('- [x]', `<!-- adf {"attrs":${JSON.stringify(tasks?.attrs)}} -->\n- [x]`));
});
