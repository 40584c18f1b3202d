import fc from 'fast-check';
import { MultipartError, readMultipart } from '../../../host/site/multipart';

async function sent(form: FormData) {
  const request = new Request('http://site.test', { method: 'POST', body: form });
  return { headers: { 'content-type': request.headers.get('content-type') ?? '' }, body: await request.bytes() };
}

test('fields and files come out as a client put them in, byte by byte', async () => {
  const names = fc.string({ minLength: 1 }).filter((name) => !/[\r\n\\%]|[\ud800-\udfff]/.test(name));
  await fc.assert(
    fc.asyncProperty(names, names, fc.uint8Array({ maxLength: 300 }), async (name, filename, content) => {
      const form = new FormData();
      form.append(name, new Blob([content], { type: 'image/png' }), filename);
      form.append('comment', 'A picture, naïve');
      const [file, comment] = readMultipart(await sent(form));
      expect(file).toEqual({ name, filename, contentType: 'image/png', bytes: Buffer.from(content) });
      expect(comment).toMatchObject({ name: 'comment', filename: undefined });
      expect(comment?.bytes.toString('utf8')).toBe('A picture, naïve');
    }),
    { numRuns: 60 },
  );
});

test.each([
  [{ 'content-type': 'application/json' }, '{}'],
  [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut'],
  [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\n\r\nnameless\r\n--x--'],
])('%j is refused by name when the form is not whole', (headers, body) => {
  expect(() => readMultipart({ headers, body })).toThrow(MultipartError);
});
