import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readStorage } from '../../../../../host/site/confluence/storage/read';
import { canonical, renderStorage } from '../../../../../host/site/confluence/storage/render';
import { isDocument } from '../../../../../host/site/document';
import type { AdfDocument, AdfNode } from '../../../../../host/site/document';

const official = path.join(process.cwd(), '..', 'shared', 'adf', 'valid');

const throughStorage = (document: AdfDocument): AdfNode[] => readStorage(renderStorage(document), () => undefined).content.map(canonical);

describe('a document written as storage and read back', () => {
  if (existsSync(official)) {
    test.each(readdirSync(official))('%s is the same', (name) => {
      const document: unknown = JSON.parse(readFileSync(path.join(official, name), 'utf8'));
      if (!isDocument(document)) {
        expect(name).toMatch(/^(renderer|formerly)-/);
        return;
      }
      expect(throughStorage(document)).toEqual(document.content.map(canonical));
    });
  } else {
    test.skip('the official documents are not on this machine', () => undefined);
  }

  test('any paragraph of marked text, mentions and statuses is the same', () => {
    const marks = fc.uniqueArray(fc.constantFrom('strong', 'em', 'underline', 'strike'), { maxLength: 3 });
    const text = fc.record({
      type: fc.constant('text'),
      text: fc.string({ unit: 'binary', minLength: 1 }),
      marks: marks.map((types) => types.map((type) => ({ type }))),
    });
    const plain = text.map(({ marks: own, ...node }) => (own.length > 0 ? { ...node, marks: own } : node));
    const mention = fc
      .record({ id: fc.string({ minLength: 1 }), text: fc.string({ unit: 'binary' }) })
      .map((attrs) => ({ type: 'mention', attrs }));
    const status = fc
      .record({ text: fc.string({ minLength: 1 }), color: fc.constantFrom('red', 'neutral', 'green') })
      .map((attrs) => ({ type: 'status', attrs }));
    const paragraphs = fc.array(fc.array(fc.oneof(plain, mention, status)).map((content) => ({ type: 'paragraph', content })));
    fc.assert(
      fc.property(paragraphs, (content: AdfNode[]) => {
        expect(throughStorage({ type: 'doc', version: 1, content })).toEqual(content.map(canonical));
      }),
      { numRuns: 60 },
    );
  });

  test('code keeps whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const content = [{ type: 'codeBlock', attrs: { language: 'xml' }, content: [{ type: 'text', text }] }];
        expect(throughStorage({ type: 'doc', version: 1, content })).toEqual(content);
      }),
    );
  });
});
