import { isDeepStrictEqual } from 'node:util';
import type { AdfDocument, AdfNode } from '../../src/documents/adf';
import { adfToMarkdown } from '../../src/documents/adf-to-markdown';
import { markdownToAdf } from '../../src/documents/markdown-to-adf';
import { faultIn } from '../../src/documents/schema/validate';
import { officialFaults } from './official-schema';
import { sharedProbes, vendorDocuments } from './shared-probes';

const probes = sharedProbes();
const resolveMention = (name: string) => (name === 'john' ? { id: '5b10', text: '@John' } : undefined);

function documentOf(content: AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

(probes ? describe : describe.skip)('the probes that other libraries were measured on', () => {
  test('46 of 46 Markdown features come out right and valid', () => {
    const wrong = Object.entries(probes?.features ?? {}).filter(([, [markdown, check]]) => {
      const document = markdownToAdf(markdown, { resolveMention });
      return !check(document) || officialFaults(document).length > 0;
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(Object.keys(probes?.features ?? {})).toHaveLength(46);
  });

  test('18 of 18 Markdown documents are valid and stay the same when read again', () => {
    for (const markdown of Object.values(probes?.md ?? {})) {
      const document = markdownToAdf(markdown);
      expect(officialFaults(document)).toEqual([]);
      expect(markdownToAdf(adfToMarkdown(document))).toEqual(document);
    }
  });

  test('55 of 55 one-node documents are kept and identical after the round trip', () => {
    const lost = Object.entries(probes?.nodes ?? {}).filter(([, content]) => {
      const markdown = adfToMarkdown(documentOf(content));
      const tokens = JSON.stringify(content).match(/\b(?:NEEDLE|NESTED|TITLE|MEDIAID|ACCOUNTID|EXTKEY|PARAMVAL|RESID|WIDE|ALT)\b/g) ?? [];
      return !tokens.every((token) => markdown.includes(token)) || !isDeepStrictEqual(markdownToAdf(markdown).content, content);
    });
    expect(lost.map(([name]) => name)).toEqual([]);
    expect(Object.keys(probes?.nodes ?? {})).toHaveLength(55);
  });

  test('the words of every one-node document are in its reading form', () => {
    for (const [name, content] of Object.entries(probes?.nodes ?? {})) {
      const words = JSON.stringify(content).match(/\b(?:NEEDLE|NESTED|TITLE|WIDE|ALT)\b/g) ?? [];
      const markdown = adfToMarkdown(documentOf(content), { mode: 'reading' });
      expect([name, words.filter((word) => !markdown.includes(word))]).toEqual([name, []]);
    }
  });

  test("the vendor's valid documents come back identical, the invalid ones are refused with the place", () => {
    for (const [file, document] of vendorDocuments('valid')) {
      expect([file, faultIn(document, '', 'document')]).toEqual([file, undefined]);
      expect([file, markdownToAdf(adfToMarkdown(document))]).toEqual([file, document]);
    }
    for (const [file, document] of vendorDocuments('invalid')) {
      expect([file, faultIn(document, '', 'document')]).toEqual([file, expect.stringMatching(/^document\/.+: .+/)]);
    }
  });
});
