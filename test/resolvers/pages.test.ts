import { answered, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => {
  world.close();
});

describe('the admin page’s functions', () => {
  test.each(['status', 'connections'] as const)('%s is refused to everybody whom Jira does not call an administrator', async (key) => {
    for (const person of ['marta', 'rosa'] as const) {
      const outcome = await world.admin(key, {}, person);
      expect(outcome).toEqual({ ok: false, text: expect.stringContaining('site admins') as string });
    }
  });

  test('the projects and spaces to pick from are refused to them too', async () => {
    const outcomes = [
      await world.admin('findPlaces', { place: 'projects', query: '' }, 'marta'),
      await world.admin('placesByKey', { place: 'spaces', keys: ['ENG'] }, 'marta'),
      await world.admin('audit', { limit: 1 }, 'marta'),
    ];
    for (const outcome of outcomes) expect(outcome).toEqual({ ok: false, text: expect.stringContaining('site admins') as string });
  });

  test('an admin finds projects and spaces of the site by a part of their name or key', async () => {
    const found = async (place: 'projects' | 'spaces', query: string) =>
      answered(await world.admin('findPlaces', { place, query })).places.map(({ key }) => key);
    expect(await found('projects', 'aym')).toEqual(['PAY']);
    expect(await found('projects', 'no such thing')).toEqual([]);
    expect(await found('spaces', 'engine')).toEqual(['ENG']);
    expect(await found('spaces', '')).toEqual(expect.arrayContaining(['ENG', 'DOCS', 'HR']));
    const wrong = await world.admin('findPlaces', { place: 'projects', query: '', cursor: 'x' });
    expect(wrong).toMatchObject({ ok: false, problems: [{ field: 'cursor', problem: expect.stringContaining('no cursor') as string }] });
  });

  test('keys get their names, and a key of nothing gets none', async () => {
    const projects = answered(await world.admin('placesByKey', { place: 'projects', keys: ['PAY', 'NOPE'] }));
    expect(projects).toEqual([{ key: 'PAY', name: 'Payments' }]);
    const spaces = answered(await world.admin('placesByKey', { place: 'spaces', keys: ['ENG', 'NOPE'] }));
    expect(spaces).toEqual([{ key: 'ENG', name: 'Engineering' }]);
  });

  test('settings saved by nobody in particular change nothing', async () => {
    const { settings, revision } = answered(await world.admin('status', {}));
    await world.admin('saveSettings', { settings: { ...settings, raised: false }, revision }, 'marta');
    expect(answered(await world.admin('status', {})).settings.raised).toBe(true);
  });

  test('a page that was opened before somebody else saved cannot overwrite it', async () => {
    const { settings, revision } = answered(await world.admin('status', {}));
    await world.decide((now) => ({ ...now, connections: { ...now.connections, keyDays: 100 } }));
    const late = await world.admin('saveSettings', { settings, revision });
    expect(late).toEqual({ ok: false, text: expect.stringContaining('Another admin saved') as string });
    expect(answered(await world.admin('status', {})).settings.connections.keyDays).toBe(100);
  });

  test('settings that are none are refused with the place of the fault', async () => {
    const { settings, revision } = answered(await world.admin('status', {}));
    const wrong = { ...settings, connections: { ...settings.connections, keyDays: 0 } };
    expect(await world.admin('saveSettings', { settings: wrong, revision })).toEqual({
      ok: false,
      text: expect.stringContaining('settings.connections.keyDays') as string,
      problems: [{ field: 'settings.connections.keyDays', problem: 'At least 1.' }],
    });
  });

  test('each wrong setting is told at its own field, in words', async () => {
    const { settings, revision } = answered(await world.admin('status', {}));
    const { limits, retention } = settings;
    const wrong = {
      ...settings,
      hiddenLabels: ['secret', ' '],
      limits: { ...limits, writesPerDay: { ...limits.writesPerDay, site: 2_000_000 } },
      retention: { ...retention, auditDays: Number.NaN },
    };
    expect(await world.admin('saveSettings', { settings: wrong, revision })).toMatchObject({
      ok: false,
      problems: [
        { field: 'settings.hiddenLabels.1', problem: 'This must not be empty.' },
        { field: 'settings.limits.writesPerDay.site', problem: 'At most 1000000.' },
        { field: 'settings.retention.auditDays', problem: 'Give a whole number.' },
      ],
    });
    expect(answered(await world.admin('status', {})).settings).toEqual(settings);
  });

  test('somebody finds the projects and spaces that they see themselves, and no others', async () => {
    const found = async (who: 'marta' | 'rosa') =>
      answered(await world.page('findMyPlaces', { place: 'projects', query: '' }, who)).places.map(({ key }) => key);
    expect(await found('marta')).toContain('PAY');
    expect(await found('rosa')).not.toContain('PAY');
  });

  test('an admin sees everybody’s keys and ends them, without ever seeing a secret', async () => {
    const key = await world.mintKey('jonas');
    const { connections } = answered(await world.admin('connections', {}));
    const jonas = connections.find((one) => one.name === 'key of jonas');
    expect(jonas).toBeDefined();
    expect(JSON.stringify(connections)).not.toContain(key);
    answered(await world.admin('revokeConnection', { id: jonas?.id ?? '' }));
    expect((await world.mcp(key).send({ body: '{}' })).statusCode).toBe(401);
  });
});

describe('the connections page’s functions', () => {
  test('a person mints, sees and ends own keys only', async () => {
    await world.mintKey('priya');
    const mine = answered(await world.page('myKeys', {}, 'priya')).keys;
    expect(mine.map((one) => one.name)).toEqual(['key of priya']);
    const stolen = await world.page('revokeKey', { id: mine[0]?.id ?? '' }, 'marta');
    expect(stolen).toEqual({ ok: false, text: expect.stringContaining('does not exist') as string });
    expect(answered(await world.page('myKeys', {}, 'priya')).keys[0]?.revokedAt).toBeNull();
  });

  test('a key is narrowed from its next call on, and never widened', async () => {
    const key = await world.mintKey('priya', ['jira:write', 'confluence:read']);
    const [connection] = answered(await world.page('myKeys', {}, 'priya')).keys;
    const id = connection?.id ?? '';
    const list = () => world.mcp(key).tools();
    expect(await list()).toContain('jira_create_issue');
    const narrowed = answered(await world.page('narrowKey', { id, scopes: ['jira:read'], expiresInDays: 2 }, 'priya'));
    expect(narrowed).toMatchObject({ scopes: ['jira:read'] });
    expect(narrowed.expiresAt).toBeLessThan(connection?.expiresAt ?? 0);
    expect(await list()).not.toContain('jira_create_issue');
    const refusals = [
      [{ id, scopes: ['jira:write'] }, 'priya', 'never had jira:write'],
      [{ id, scopes: ['jira:read'], expiresInDays: 30 }, 'priya', 'end sooner'],
      [{ id, scopes: ['jira:read'] }, 'marta', 'does not exist'],
    ] as const;
    for (const [payload, person, text] of refusals)
      expect(await world.page('narrowKey', payload, person)).toMatchObject({ ok: false, text: expect.stringContaining(text) as string });
    answered(await world.page('revokeKey', { id }, 'priya'));
    expect(await world.page('narrowKey', { id, scopes: ['jira:read'] }, 'priya')).toMatchObject({
      ok: false,
      text: expect.stringContaining('has ended') as string,
    });
  });

  test('a person sees the calls that agents made as them, and nobody else’s', async () => {
    const key = await world.mintKey('priya');
    await world.mcp(key).call('jira_list_projects', {});
    const [mine] = answered(await world.page('myCalls', { limit: 10 }, 'priya')).rows;
    expect(mine).toMatchObject({ action: 'jira_list_projects', outcome: 'done', connection: 'key of priya' });
    expect(answered(await world.page('myCalls', { limit: 10 }, 'kenji')).rows).toEqual([]);
  });

  test('a key cannot live longer than the admin allows', async () => {
    const outcome = await world.page('mintKey', { name: 'for ever', expiresInDays: 200 }, 'priya');
    expect(outcome).toMatchObject({ ok: false, text: expect.stringContaining('at most 100 days') as string });
  });

  test('nobody gets a key without being somebody', async () => {
    const outcome = await world.runtime.resolver('connections-page', 'mintKey', { name: 'x', expiresInDays: 1 }, undefined);
    expect(outcome).toEqual({ ok: false, text: expect.stringContaining('Sign in') as string });
  });

  test('two keys never share a secret, and each holds 256 random bits', async () => {
    const keys = await Promise.all([world.mintKey('priya'), world.mintKey('priya')]);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^drawbridge_key_[0-9a-f]{32}[0-9a-f]{64}[0-9a-f]{8}$/);
  });
});
