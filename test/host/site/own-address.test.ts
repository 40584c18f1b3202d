import fc from 'fast-check';
import { ownAddress } from '../../../host/site/own-address';

const HERE = 'http://127.0.0.1:8787';
const { keep, show } = ownAddress(() => HERE);

describe('the site’s own address', () => {
  test.each([
    [`see ${HERE}/browse/PAY-7.`, 'see https://this-site.invalid/browse/PAY-7.'],
    [`?next=${encodeURIComponent(`${HERE}/wiki/x`)}`, '?next=https%3A%2F%2Fthis-site.invalid%2Fwiki%2Fx'],
    ['http://127.0.0.1:87870/browse/PAY-7', 'http://127.0.0.1:87870/browse/PAY-7'],
    ['http://127.0.0.1/browse/PAY-7', 'http://127.0.0.1/browse/PAY-7'],
  ])('%s is kept as %s', (text, kept) => {
    expect(keep(text)).toBe(kept);
    expect(show(kept)).toBe(text);
  });

  test('stands wherever a text of an answer has its placeholder', () => {
    const bytes = new Uint8Array([1]);
    const answer = { list: [{ url: 'https://this-site.invalid/a' }], count: 1, none: null, bytes };
    expect(show(answer)).toEqual({ list: [{ url: `${HERE}/a` }], count: 1, none: null, bytes });
    expect(show(bytes)).toBe(bytes);
  });

  test('whatever was read can be written back and reads the same', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom(`${HERE}/`, 'https://this-site.invalid/', '%2F', HERE));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const seen = show(pieces.join(''));
        expect(typeof seen === 'string' && show(keep(seen))).toBe(seen);
      }),
    );
  });

  test('is not asked for before there is one', () => {
    expect(() => ownAddress(() => '').keep('/')).toThrow('before it had an address');
  });
});
