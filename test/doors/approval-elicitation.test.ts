import { answered, startWorld, type World } from '../support/world';

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

async function edit(capabilities: object, more: object = {}): Promise<Result> {
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
  const { body } = await world.mcp(key).send({ headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }) });
  return (JSON.parse(body) as { result: Result }).result;
}

const SHOWS_ADDRESSES = { elicitation: { form: {}, url: {} } };

describe('a held call and a client that can show its person an address', () => {
  test('is answered with the address to open, and told what became of it when the client comes again', async () => {
    const asked = await edit(SHOWS_ADDRESSES);
    expect(asked.resultType).toBe('input_required');
    const request = asked.inputRequests?.['approval'];
    expect(request).toMatchObject({ method: 'elicitation/create', params: { mode: 'url' } });
    const id = asked.requestState ?? '';
    expect(request?.params.url.endsWith(`/approvals/${id}`)).toBe(true);

    const opened = { requestState: id, inputResponses: { approval: { action: 'accept' } } };
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

  test('a made-up state reads nothing', async () => {
    await edit(SHOWS_ADDRESSES);
    const told = await edit(SHOWS_ADDRESSES, { requestState: 'f'.repeat(32), inputResponses: { approval: { action: 'accept' } } });
    expect(told).toMatchObject({ isError: true });
  });
});
