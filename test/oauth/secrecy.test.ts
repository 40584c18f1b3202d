import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { equalHashes } from '../../src/connections/secret';
import { answered, startWorld, type World } from '../support/world';
import { Browser, send } from './browser';
import { Client, approve, issuerOf, requestId, tokensOf } from './client';

let folder: string;
let world: World;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrecy-'));
  world = await startWorld(undefined, { platform: path.join(folder, 'platform'), site: ':memory:' });
});
afterAll(() => {
  world.close();
  rmSync(folder, { recursive: true });
});

test('no secret is stored, logged or told in an error: every byte of both is looked through', async () => {
  const client = await Client.registered(world);
  const browser = new Browser(world);
  const returnTo = await approve(world, 'marta', await requestId(browser, client.asks()));
  const { left } = await browser.open(returnTo);
  const code = left?.searchParams.get('code') ?? '';
  const tokens = tokensOf(await client.redeem(code));
  const next = tokensOf(await client.refresh(tokens.refresh_token));
  const key = await world.mintKey('marta');
  const machine = answered(await world.page('mintMachine', { name: 'gateway', expiresInDays: 1 }, 'marta'));
  const finish = new URL(returnTo).searchParams.get('finish') ?? '';
  const secrets = [
    code,
    finish,
    client.verifier,
    key,
    machine.secret,
    ...[tokens, next].flatMap((one) => [one.access_token, one.refresh_token]),
  ];
  expect(secrets.every((secret) => secret.length >= 32)).toBe(true);

  const told: string[] = [];
  for (const secret of secrets) {
    told.push((await world.mcp(`${secret}x`).send({ body: '{' })).body);
    told.push((await client.redeem(secret, { code_verifier: secret })).body, (await client.refresh(secret, { scope: secret })).body);
    told.push((await send(world, 'GET', `${issuerOf(world)}/authorize?client_id=${secret}&redirect_uri=${secret}`)).body);
  }
  world.runtime.failNextStorage(({ kind }) => kind === 'read');
  told.push((await world.mcp(key).send({ body: '{}' })).body);
  world.runtime.healStorage();

  const stored = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'latin1'));
  expect(stored.join('')).toContain('authorization');
  const everything = [...stored, ...told, JSON.stringify(world.runtime.appLog), JSON.stringify(world.runtime.requestLog)].join('\n');
  for (const secret of secrets) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(secret.slice(-72, -8));
  }
});

test('comparing tells by its time neither whether nor where two hashes differ', () => {
  const hash = 'a'.repeat(64);
  const rivals = { first: `b${hash.slice(1)}`, last: `${hash.slice(1)}b`, same: 'a'.repeat(63) + 'a' };
  const timed = (other: string): number => {
    const before = process.hrtime.bigint();
    for (let round = 0; round < 2_000; round += 1) equalHashes(hash, other);
    return Number(process.hrtime.bigint() - before);
  };
  // Taken in turns, and the quickest of each: whatever else the machine does can only make a sample slower.
  const quickest = (): number[] => {
    const rounds = Array.from({ length: 101 }, () => Object.values(rivals).map(timed));
    return Object.keys(rivals).map((_, position) => Math.min(...rounds.map((round) => round[position] ?? Infinity)));
  };
  quickest();
  const [first = 0, last = 0, same = 0] = quickest();
  // Stopping at the first difference would make the first some sixty times faster than the others; a busy machine makes no such difference.
  for (const [one, other] of [
    [first, last],
    [first, same],
  ] as const)
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(3);
});
