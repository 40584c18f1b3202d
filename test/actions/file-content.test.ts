import * as fc from 'fast-check';
import { imageTypeOf, isTextual, textOf } from '../../src/actions/file-content';

describe('what a file holds', () => {
  test.each([
    ['a.txt', 'text/plain', true],
    ['a.csv', 'text/csv; charset=utf-8', true],
    ['a.json', 'application/json', true],
    ['a.svg', 'image/svg+xml', true],
    ['a.log', 'application/octet-stream', true],
    ['a.bin', 'application/octet-stream', false],
    ['a.png', 'image/png', false],
    ['a.txt', 'application/pdf', false],
  ])('%s as %s', (filename, mimeType, isText) => {
    expect(isTextual({ filename, mimeType })).toBe(isText);
  });

  test('an image is known by its bytes, whatever it is called', () => {
    expect(imageTypeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe('image/png');
    expect(imageTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(imageTypeOf(new TextEncoder().encode('GIF89a'))).toBe('image/gif');
    expect(imageTypeOf(new TextEncoder().encode('RIFF1234WEBP'))).toBe('image/webp');
    expect(imageTypeOf(new TextEncoder().encode('<html>'))).toBeUndefined();
    expect(imageTypeOf(new Uint8Array())).toBeUndefined();
  });

  test('text comes back as it was; bytes are no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // A byte order mark is no part of the text, and a NUL is in no text file.
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF') && !text.includes('\uFFFD'));
        expect(textOf(new TextEncoder().encode(text))).toBe(text);
      }),
    );
    expect(textOf(new Uint8Array([0, 1, 2]))).toBeUndefined();
    expect(textOf(new Uint8Array([255, 254, 253, 252]))).toBeUndefined();
  });

  test('an older encoding is read but for its accents', () => {
    const latin = Buffer.from('Die Zahlung lief über das Gateway, ohne Fehler.', 'latin1');
    expect(textOf(latin)).toBe('Die Zahlung lief \uFFFDber das Gateway, ohne Fehler.');
  });
});
