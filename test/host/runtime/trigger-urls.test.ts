import { webTrigger } from '@forge/api';
import { platform } from './fixture/platform';

test('the SDK and the host give the same, stable address of a web trigger', async () => {
  const { inApp, runtime } = platform();
  const url = await inApp(() => webTrigger.getUrl('hook'));
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:8787\/public\/[\w-]{24}$/);
  expect(await inApp(() => webTrigger.getUrl('hook'))).toBe(url);
  expect(runtime.triggerUrl('hook')).toBe(url);
  expect(runtime.triggerKey(url.split('/').at(-1) ?? '')).toBe('hook');
  expect(runtime.triggerKey('nope')).toBeUndefined();
});

test('another address can be forced, both are listed, and a deleted one leads nowhere', async () => {
  const { inApp, runtime } = platform();
  const first = runtime.triggerUrl('hook');
  const second = await inApp(() => webTrigger.getUrl('hook', true));
  expect(second).not.toBe(first);
  expect(await inApp(() => webTrigger.queryUrls('hook'))).toEqual([first, second].map((url) => ({ moduleKey: 'hook', url })));
  await inApp(() => webTrigger.deleteUrl(first));
  expect(runtime.triggerKey(first.split('/').at(-1) ?? '')).toBeUndefined();
  expect(await inApp(() => webTrigger.queryUrls())).toEqual([{ moduleKey: 'hook', url: second }]);
  await expect(inApp(() => webTrigger.deleteUrl(first))).rejects.toThrow('There is no such web trigger URL');
});

test('a trigger that the manifest does not have has no address', async () => {
  const { inApp, runtime } = platform();
  await expect(inApp(() => webTrigger.getUrl('nope'))).rejects.toThrow("no webtrigger module 'nope'");
  expect(() => runtime.triggerUrl('nope')).toThrow("no webtrigger module 'nope'");
});
