import { answered, startWorld, type World } from '../support/world';

interface Answer {
  result: Result;
  error?: { code: number; message: string };
}

interface Result {
  resultType?: string;
  requestState?: string;
  inputRequests?: Record<string, { method: string; params: { mode: string; url: string } }>;
  content?: { text: string }[];
  isError?: boolean;
}

let world: World;
let key: string;

beforeEach(async () => {
  world = await startWorld();
  key = await world.mintKey('marta');
  const approvers = { requester: true, admins: true, groups: [], people: [] };
  await world.decide((settings) => ({
    ...settings,
    approvals: { ...settings.approvals, rules: [{ id: 'edits', when: { actions: ['jira_edit_issue'] }, then: 'hold', approvers }] },
  }));
});
afterEach(() => {
  world.close();
});

async function send(as: string, capabilities: object, more: object = {}): Promise<Answer> {
  const params = {
    name: 'jira_edit_issue',
    arguments: { issue: 'PAY-1', summary: 'Approved words' },
    ...more,
    _meta: {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': capabilities,
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    },
  };
  const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'jira_edit_issue' };
  const { body } = await world.mcp(as).send({ headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) });
  return JSON.parse(body) as Answer;
}

const edit = async (capabilities: object, more: object = {}) => (await send(key, capabilities, more)).result;

const SHOWS_ADDRESSES = { elicitation: { form: {}, url: {} } };

describe('a held call and a client that can show its person an address', () => {
  test('is answered with the address to open, and told what became of it when the client comes again', async () => {
    const asked = await edit(SHOWS_ADDRESSES);
    expect(asked.resultType).toBe('input_required');
    const request = asked.inputRequests?.['approval'];
    expect(request).toMatchObject({ method: 'elicitation/create', params: { mode: 'url' } });
    const id = /\/approvals\/(\w+)$/.exec(request?.params.url ?? '')?.[1] ?? '';

    const opened = { requestState: asked.requestState, inputResponses: { approval: { action: 'accept' } } };
    expect((await edit(SHOWS_ADDRESSES, opened)).content?.[0]?.text).toContain('pending');
    expect(answered(await world.page('heldCall', { id }, 'marta')).state).toBe('pending');

    answered(await world.page('decideHeldCall', { id, approve: true }, 'marta'));
    const told = await edit(SHOWS_ADDRESSES, opened);
    expect(told.isError).not.toBe(true);
    expect(told.content?.[0]?.text).toContain('Approved words');
  });

  test('a client that cannot is told in words', async () => {
    const told = await edit({});
    expect(told.resultType).not.toBe('input_required');
    expect(told).toMatchObject({ isError: true });
    expect(told.content?.[0]?.text).toContain('Held until a person approves it');
  });

  test.each([
    ['made up', () => Promise.resolve('f'.repeat(32))],
    ['changed by a letter', async () => `${(await edit(SHOWS_ADDRESSES)).requestState}x`],
  ])('a state that is %s is refused before anything is read', async (_, state) => {
    const again = { requestState: await state(), inputResponses: { approval: { action: 'accept' } } };
    expect((await send(key, SHOWS_ADDRESSES, again)).error?.code).toBe(-32602);
  });

  test('nobody else can bring a state back, nor the same person through another connection', async () => {
    const again = { requestState: (await edit(SHOWS_ADDRESSES)).requestState, inputResponses: { approval: { action: 'accept' } } };
    for (const other of [await world.mintKey('ada'), await world.mintKey('marta')])
      expect((await send(other, SHOWS_ADDRESSES, again)).error?.code).toBe(-32602);
    expect((await send(key, SHOWS_ADDRESSES, again)).result.content?.[0]?.text).toContain('pending');
  });
});
