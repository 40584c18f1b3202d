import assert from 'node:assert/strict';
import { withHost, type HostFacts } from './running-host';
import { firstGeneration, secondGenerationLegacy, secondGenerationModern, type Agent, type ToolAnswer } from './try/agents';
import { foreignRoot, signInAndOut, withRootAnswering } from './try/signing-in';
import { siteClient } from './try/site-client';

/** Prints what the agent read, as it would appear in a conversation. */
function say(what: string, answer: ToolAnswer): void {
  process.stdout.write(`\n> ${what}\n${answer.text.split('\n').slice(0, 12).join('\n')}\n`);
}

/** A call that must succeed. */
async function done(agent: Agent, name: string, input: Record<string, unknown>): Promise<ToolAnswer> {
  const answer = await agent.call(name, input);
  say(`${name} ${JSON.stringify(input)}`, answer);
  assert.equal(answer.failed, false, `${name} failed: ${answer.text}`);
  return answer;
}

/** A call that must be refused for this kind of fault. */
async function refused(agent: Agent, name: string, input: Record<string, unknown>, kind: string): Promise<void> {
  const answer = await agent.call(name, input);
  say(`${name} ${JSON.stringify(input)}`, answer);
  assert.equal(answer.failed, true, `${name} should have been refused`);
  assert.equal((answer.data['error'] as { kind: string }).kind, kind);
}

function idOf(answer: ToolAnswer): string {
  const id = answer.data['id'];
  assert.ok(typeof id === 'string' && id !== '', 'the answer names what was made');
  return id;
}

/** The main job: find, read, create, move, comment, write a page, change it; then look at the site itself. */
async function mainJob(agent: Agent, name: string, host: HostFacts): Promise<void> {
  const title = `Tried with ${name}`;
  const site = siteClient(host, 'admin');
  assert.ok((await agent.tools()).includes('jira_search_issues'));

  const found = await done(agent, 'jira_search_issues', {
    jql: 'project = PAY AND statusCategory != Done ORDER BY created DESC',
    limit: 3,
  });
  const [first] = found.data['records'] as { id: string }[];
  assert.ok(first, 'the search finds issues');
  await done(agent, 'jira_get_issue', { issue: first.id, include: ['comments'] });

  const issue = idOf(
    await done(agent, 'jira_create_issue', { project: 'PAY', type: 'Task', summary: title, description: 'Made by an **agent**.' }),
  );
  await done(agent, 'jira_transition_issue', { issue, status: 'In Progress' });
  await done(agent, 'jira_add_comment', { issue, body: 'Started by an agent.' });
  const stored = (await site(`/rest/api/3/issue/${issue}?fields=summary,status,comment`))['fields'] as {
    summary: string;
    status: { name: string };
    comment: { total: number };
  };
  assert.equal(stored.summary, title);
  assert.equal(stored.status.name, 'In Progress');
  assert.equal(stored.comment.total, 1);

  const page = idOf(await done(agent, 'confluence_create_page', { space: 'ENG', title, body: '# Plan\n\nFirst draft.' }));
  const run = { action: 'confluence_update_page', input: { page, version: 1, body: '# Plan\n\nSecond draft.' } };
  await done(agent, 'atlassian_run_write', run);
  const body = await site(`/wiki/api/v2/pages/${page}?body-format=storage`);
  assert.match(JSON.stringify(body), /Second draft/);
  assert.equal((body['version'] as { number: number }).number, 2);

  const counted = async (): Promise<unknown[]> => [
    (await site(`/rest/api/3/search/jql?jql=${encodeURIComponent('project = FIN')}&maxResults=1000`))['issues'],
    ((await site('/rest/api/3/issue/OPS-1?fields=comment'))['fields'] as { comment: unknown }).comment,
    (await site(`/wiki/rest/api/search?cql=${encodeURIComponent('space = HR')}&limit=100`))['results'],
  ];
  const before = await counted();
  await refused(agent, 'jira_create_issue', { project: 'FIN', type: 'Task', summary: 'Not here' }, 'refused');
  await refused(agent, 'jira_add_comment', { issue: 'OPS-1', body: 'Not here either' }, 'refused');
  await refused(agent, 'confluence_create_page', { space: 'HR', title: 'Nor here' }, 'refused');
  assert.deepEqual(await counted(), before);
}

/** With an agent key, in both eras of the protocol. */
async function withKeys(host: HostFacts): Promise<void> {
  for (const kind of [firstGeneration, secondGenerationModern]) {
    process.stdout.write(`\n=== ${kind.name}, with an agent key\n`);
    const agent = await kind.connect(host.mcpUrl, { key: host.keys.admin });
    await mainJob(agent, kind.name, host);
    await agent.close();
  }
}

/** Signing in, on a host whose root answers as Forge's may: 404, and 403. */
async function bySigningIn(host: HostFacts): Promise<void> {
  process.stdout.write('\n');
  await foreignRoot(host);
  for (const kind of [firstGeneration, secondGenerationLegacy, secondGenerationModern]) {
    await signInAndOut(kind, host);
    await signInAndOut(kind, host, withRootAnswering(403, host.mcpUrl));
    process.stdout.write(`${kind.name}: signed in, worked, renewed its access, and was shut out when it gave its tokens back.\n`);
  }
}

withHost(async (host) => {
  await withKeys(host);
  await bySigningIn(host);
}).then(
  () => process.stdout.write('\nEverything held.\n'),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
