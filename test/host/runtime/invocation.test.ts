import { getAppContext } from '@forge/api';
import { kvs } from '@forge/kvs';
import { manifest } from './fixture/manifest';
import { anyText, instance, matching } from './fixture/matchers';
import { platform } from './fixture/platform';
import { webRequest } from './fixture/request';

describe('a web trigger', () => {
  test('gets the request as Forge writes it, without a user, and its answer goes out', async () => {
    const { app, runtime } = platform();
    const calls: unknown[][] = [];
    app.does((...call) => {
      calls.push(call);
      return { statusCode: 201, headers: { 'Content-Type': ['text/plain'] }, body: 'made' };
    });
    const event = webRequest({ userPath: '/a/b', headers: { Accept: ['x', 'y'] }, queryParameters: { q: ['1', '2'] }, body: '{}' });

    expect(await runtime.webTrigger('hook', event)).toEqual({ statusCode: 201, headers: { 'Content-Type': ['text/plain'] }, body: 'made' });
    expect(calls[0]?.[0]).toEqual(event);
    expect(calls[0]?.[1]).toMatchObject({ installContext: matching(/^ari:cloud:jira::site\//) });
    expect(calls[0]?.[1]).not.toHaveProperty('principal');
  });

  test.each([
    ['nothing', undefined],
    ['no status', { body: 'x' }],
    ['a status as text', { statusCode: '200' }],
    ['headers that are not lists', { statusCode: 200, headers: { a: 'b' } }],
    ['a body that is not text', { statusCode: 200, body: { a: 1 } }],
    ['more than 5 MB', { statusCode: 200, body: 'x'.repeat(5 * 1024 * 1024) }],
    ['a function', () => 1],
  ])('that answers %s becomes a 500, and the log says why', async (_what, answer) => {
    const { app, runtime } = platform();
    app.does(() => answer);
    expect(await runtime.webTrigger('hook', webRequest())).toMatchObject({ statusCode: 500 });
    expect(runtime.appLog.at(-1)).toMatchObject({ level: 'error', moduleKey: 'hook' });
  });

  test('that throws becomes a 500 without its message, which is in the log', async () => {
    const { app, runtime } = platform();
    app.does(() => {
      throw new Error('secret detail');
    });
    const answer = await runtime.webTrigger('hook', webRequest());
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(runtime.appLog.at(-1)?.text).toContain('secret detail');
  });

  test('with a body above 5 MB is refused with 413 and does not run', async () => {
    const { app, runtime } = platform();
    const work = jest.fn();
    app.does(work);
    expect(await runtime.webTrigger('hook', webRequest({ body: 'x'.repeat(5 * 1024 * 1024) }))).toMatchObject({ statusCode: 413 });
    expect(work).not.toHaveBeenCalled();
  });

  test('that is static or unknown is refused by name', async () => {
    const { runtime } = platform();
    await expect(runtime.webTrigger('fixed', webRequest())).rejects.toThrow("'fixed' must have response.type dynamic");
    await expect(runtime.webTrigger('nope', webRequest())).rejects.toThrow("no webtrigger module 'nope'");
  });
});

describe('time', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const forever = (): Promise<never> => new Promise(() => undefined);

  test('a web trigger has 55 seconds and can see how many are left', async () => {
    const { app, runtime } = platform();
    let remaining = 0;
    app.does(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10_000));
      remaining = getAppContext().invocationRemainingTimeInMillis();
      return forever();
    });
    const answer = runtime.webTrigger('hook', webRequest());
    await jest.advanceTimersByTimeAsync(54_999);
    expect(remaining).toBe(45_000);
    await jest.advanceTimersByTimeAsync(1);
    expect(await answer).toMatchObject({ statusCode: 500 });
    expect(runtime.appLog.at(-1)?.text).toContain('longer than 55 seconds');
  });

  test('an action has 55 seconds, a resolver 25', async () => {
    const { app, runtime } = platform();
    app.does(forever);
    const action = runtime.action('do-it', {}, 'ada').catch((error: unknown) => error);
    const resolver = runtime.resolver('admin-page', 'run', {}, 'ada').catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(25_000);
    expect(await resolver).toMatchObject({ kind: 'timed-out' });
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await action).toMatchObject({ kind: 'timed-out' });
  });
});

test('work left behind by an answered function does not finish, and the log says so', async () => {
  const { app, runtime } = platform();
  app.does(() => {
    setImmediate(() => void kvs.set('late', 1));
    return { statusCode: 200 };
  });
  await runtime.webTrigger('hook', webRequest());
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(runtime.storageCalls.writes).toBe(0);
  expect(runtime.appLog.at(-1)?.text).toContain('after the invocation had ended');
});

describe('a Rovo action', () => {
  test('gets inputs on top, the place in context, and the person from the invocation alone', async () => {
    const { app, runtime } = platform();
    app.does((payload, context) => ({ payload, context, module: getAppContext().moduleKey }));
    const answer = await runtime.action('do-it', { issueKey: 'A-1', principal: 'eve' }, 'ada', { jira: { issueKey: 'A-9' } });
    expect(answer).toMatchObject({
      payload: {
        issueKey: 'A-1',
        principal: 'eve',
        context: { moduleKey: 'do-it', cloudId: anyText, jira: { issueKey: 'A-9' } },
      },
      context: { principal: { accountId: 'ada' } },
      module: 'do-it',
    });
  });

  test('fails with what the function threw', async () => {
    const { app, runtime } = platform();
    app.does(() => Promise.reject(new TypeError('broken')));
    await expect(runtime.action('do-it', {}, 'ada')).rejects.toMatchObject({
      kind: 'threw',
      message: 'broken',
      cause: instance(TypeError),
    });
  });
});

describe('a UI resolver', () => {
  test('knows the person from the platform, whatever the page says', async () => {
    const { app, runtime } = platform();
    app.does((payload, context) => ({ payload, context }));
    const answer = await runtime.resolver('admin-page', 'run', { accountId: 'eve' }, 'ada');
    expect(answer).toMatchObject({ payload: { accountId: 'eve' }, context: { accountId: 'ada', extension: { type: 'jira:adminPage' } } });
    const anonymous = await runtime.resolver('admin-page', 'run', {}, undefined);
    expect(anonymous).not.toHaveProperty('context.accountId');
  });

  test('refuses what it does not define, what is no resolver module, and more than 500 KB', async () => {
    const { runtime } = platform();
    await expect(runtime.resolver('admin-page', 'nope', {}, 'ada')).rejects.toThrow("no definition for 'nope'");
    await expect(runtime.resolver('hook', 'run', {}, 'ada')).rejects.toThrow("no module 'hook' with a resolver");
    await expect(runtime.resolver('admin-page', 'run', { x: 'x'.repeat(500 * 1024) }, 'ada')).rejects.toMatchObject({
      kind: 'request-too-large',
    });
  });
});

describe('the log', () => {
  test('takes what the app prints, per module, and keeps it out of the process’s own output', async () => {
    const { app, runtime } = platform();
    app.does(() => {
      console.info('seen %d', 7, { a: 1 });
      return { statusCode: 200 };
    });
    await runtime.webTrigger('hook', webRequest());
    expect(runtime.appLog).toMatchObject([{ level: 'info', moduleKey: 'hook', text: 'seen 7 { a: 1 }' }]);
  });

  test('keeps 100 lines a minute and says once that it drops the rest', async () => {
    const { app, runtime } = platform();
    app.does(() => {
      for (let line = 0; line < 300; line += 1) console.log(line);
      return { statusCode: 200 };
    });
    await runtime.webTrigger('hook', webRequest());
    expect(runtime.appLog).toHaveLength(101);
    expect(runtime.appLog.at(-1)?.text).toContain('further lines are dropped');
  });
});

describe('a manifest that cannot run', () => {
  const start =
    (change: object): (() => unknown) =>
    () =>
      platform({ manifest: { ...manifest, ...change } });

  test('is refused with the place of the fault', () => {
    expect(start({ app: {} })).toThrow('app.id');
    expect(start({ permissions: { scopes: 'all' } })).toThrow('permissions.scopes');
    const storage = { entities: [{ name: 'bad', attributes: { a: { type: 'any' } }, indexes: ['a'] }] };
    expect(start({ app: { ...manifest.app, storage } })).toThrow("index 'a' of entity 'bad'");
  });

  test('names a handler that the app does not export', async () => {
    const { runtime } = platform({ loadApp: () => Promise.resolve({}) });
    await expect(runtime.webTrigger('hook', webRequest())).rejects.toThrow("exports no function 'hook'");
  });
});
