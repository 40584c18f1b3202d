import * as fc from 'fast-check';
import { emptyGrant, liveAccess, refreshStanding, rotated, withAccess } from '../../src/connections/grant';
import { isSignedMark, newId, newSecret, readSecret, signedMark } from '../../src/connections/secret';
import { clientIdOf, readClientId } from '../../src/oauth/client-id';
import { isAllowedHost, isSameRedirect, redirectPlace, redirectTo } from '../../src/oauth/redirect-uri';
import { newShortCode, shortCodeHash } from '../../src/oauth/short-code';
import { surroundings } from '../../src/platform/surroundings';

const keyFor = (purpose: string): string => `key for ${purpose}`;

describe('secrets', () => {
  const kinds = fc.constantFrom('key', 'client', 'code', 'access', 'refresh');

  test('are read back, and with any one letter changed they are none', () => {
    const changed = fc.tuple(kinds, fc.nat(), fc.constantFrom('0', '1', '9', 'a', 'f', 'g', '_'));
    const property = fc.property(changed, ([kind, where, letter]) => {
      const id = newId(surroundings);
      const secret = newSecret(kind, id, surroundings);
      expect(readSecret(secret, surroundings)).toMatchObject({ kind, id });
      const at = where % secret.length;
      const other = secret.slice(0, at) + letter + secret.slice(at + 1);
      if (other !== secret) expect(readSecret(other, surroundings)).toBeNull();
    });
    fc.assert(property);
  });

  test('any text is none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => expect(readSecret(text, surroundings)).toBeNull()));
  });

  test('can be found by a scanner that knows nothing but their form', () => {
    const text = `export KEY="${newSecret('key', newId(surroundings), surroundings)}"; # mine`;
    expect(text).toMatch(/\bdrawbridge_(key|client|code|access|refresh)_[0-9a-f]{104}\b/);
  });

  test('a signed mark holds for one id under one key', () => {
    const [id, other] = [newId(surroundings), newId(surroundings)];
    const mark = signedMark(id, 'a', surroundings);
    expect(isSignedMark(mark, id, 'a', surroundings)).toBe(true);
    expect([isSignedMark(mark, other, 'a', surroundings), isSignedMark(mark, id, 'b', surroundings)]).toEqual([false, false]);
  });
});

describe('client ids', () => {
  const said = { name: 'A client', redirects: ['http://127.0.0.1/'], method: 'none' as const, at: Date.now() };

  test('are read back, and with any one letter changed they are nobody’s', () => {
    const id = clientIdOf(said, keyFor, surroundings) ?? '';
    expect(readClientId(id, keyFor, surroundings)).toEqual({ id, ...said });
    const property = fc.property(fc.nat(id.length - 1), fc.constantFrom('A', 'B', 'a', 'b', '0', '9', '-', '_', '.'), (at, letter) => {
      const other = id.slice(0, at) + letter + id.slice(at + 1);
      if (other !== id) expect(readClientId(other, keyFor, surroundings)).toBeNull();
    });
    fc.assert(property);
  });

  test('of another installation are nobody’s', () => {
    const id = clientIdOf(said, keyFor, surroundings) ?? '';
    expect(readClientId(id, () => 'another key', surroundings)).toBeNull();
  });
});

describe('redirect addresses', () => {
  const allowed = ['claude.ai', '127.0.0.1'];

  test('whatever is let through leads where browsers take it, and nowhere else', () => {
    const hostile = fc.constantFrom(
      '@',
      '\\',
      '/',
      '#',
      '?',
      ':',
      '.',
      '%2f',
      '\t',
      '\n',
      '[',
      ']',
      'evil.example',
      'claude.ai',
      '127.0.0.1',
    );
    const address = fc.tuple(fc.constantFrom('https://', 'http://', 'https:', '//', 'javascript:'), fc.array(hostile, { maxLength: 6 }));
    const property = fc.property(address, ([scheme, parts]) => {
      const uri = scheme + parts.join('');
      const place = redirectPlace(uri);
      if (place === null) return;
      const url = new URL(uri);
      expect(place.host).toBe(place.onThisMachine ? url.hostname : url.host);
      expect(url.username + url.password + url.hash).toBe('');
      expect(isAllowedHost(place.host, allowed)).toBe(allowed.includes(place.host));
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  test('differ in nothing but the port on loopback', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const property = fc.property(port, port, fc.webPath(), (one, other, path) => {
      expect(isSameRedirect(`http://127.0.0.1:${one}${path}`, `http://127.0.0.1:${other}${path}`)).toBe(true);
      expect(isSameRedirect(`http://127.0.0.1:${one}${path}`, `http://127.0.0.1:${one}${path}x`)).toBe(false);
      expect(isSameRedirect(`https://claude.ai:${one}${path}`, `https://claude.ai:${other}${path}`)).toBe(one === other);
    });
    fc.assert(property);
  });

  test('what is told is added behind what is there, and nothing of it ends the line', () => {
    const property = fc.property(fc.string(), (state) => {
      const url = new URL(redirectTo('https://claude.ai/callback?a=b', { state, code: 'c' }));
      expect(url.searchParams.get('a')).toBe('b');
      expect(url.searchParams.get('code')).toBe('c');
      expect(url.href).toMatch(/^[\x21-\x7e]+$/);
    });
    fc.assert(property);
  });
});

describe('grants', () => {
  test('hold so many tokens and no more, however often they are renewed', () => {
    const step = fc.constantFrom('live', 'within-grace', 'access', 'later');
    const property = fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let [grant, now, made] = [emptyGrant('client', 'audience'), 0, 0];
      for (const one of steps) {
        made += 1;
        if (one === 'later') now += 30_000;
        else if (one === 'access') grant = withAccess(grant, { hash: `a${made}`, expiresAt: now + 60_000 }, now);
        else if (one === 'live' || grant.refresh.length < 8) grant = rotated(grant, one, `r${made}`, now);
        if (one === 'live') expect(refreshStanding(grant, `r${made}`, now)).toBe('live');
        if (one === 'access') expect(liveAccess(grant, `a${made}`, now)).not.toBeNull();
      }
      expect(JSON.stringify(grant).length).toBeLessThan(2_000);
    });
    fc.assert(property);
  });

  test('a token in force takes its siblings into the grace, and the grace ends', () => {
    const begun = rotated(rotated(emptyGrant('c', 'a'), 'live', 'r1', 0), 'within-grace', 'r2', 0);
    const next = rotated(begun, 'live', 'r3', 1_000);
    expect(['r1', 'r2', 'r3'].map((hash) => refreshStanding(next, hash, 2_000))).toEqual(['within-grace', 'within-grace', 'live']);
    expect(refreshStanding(next, 'r1', 61_000)).toBe('over');
  });
});

describe('short codes', () => {
  test('are the same however they are typed, and hardly ever twice the same', () => {
    const codes = Array.from({ length: 500 }, () => newShortCode(surroundings));
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) {
      expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
      expect(shortCodeHash(` ${code.toLowerCase().replace('-', ' ')}`, surroundings)).toBe(shortCodeHash(code, surroundings));
    }
  });
});
