import { addInternalNote } from '../../../src/actions/jsm/add-internal-note';
import type { ActionContext } from '../../../src/actions/context';
import { jiraClient } from '../../../src/clients/jira/client';
import { jsmClient } from '../../../src/clients/jsm/client';
import { Fault } from '../../../src/faults/fault';
import { ok, recordedHttp, status } from '../../clients/confluence/recorded-http';

/** A service desk that keeps a note internal, or shows it to customers whatever was asked. */
function deskThat(shows: boolean) {
  const request = { issueId: '1', issueKey: 'HELP-1', serviceDesk: { projectId: '7', projectKey: 'HELP' } };
  return recordedHttp({
    'GET /rest/servicedeskapi/request/{issueIdOrKey}': () => ok(request),
    'GET /rest/api/3/issue/{issueIdOrKey}': () => status(404),
    'POST /rest/api/3/issue/{issueIdOrKey}/comment': () => ok({ id: '5' }),
    'GET /rest/servicedeskapi/request/{issueIdOrKey}/comment/{commentId}': () => ok({ id: '5', body: 'x', public: shows }),
  });
}

async function noted(shows: boolean): Promise<unknown> {
  if (addInternalNote.type !== 'write') throw new Error('A note is written.');
  const http = deskThat(shows);
  // The action asks for nothing else of its context here.
  const context = { jira: jiraClient(http), jsm: jsmClient(http) } as ActionContext;
  const prepared = await addInternalNote.prepare({ request: 'HELP-1', body: 'Between us' }, context, null);
  const made = await prepared.commit();
  expect(http.sent.at(-1)?.body).toMatchObject({ properties: [{ key: 'sd.public.comment', value: { internal: true } }] });
  try {
    for (const { send } of prepared.followUps ?? []) await send(made);
    return null;
  } catch (error) {
    return error instanceof Fault ? error.detail : error;
  }
}

describe('a note is looked at again from the customer’s side', () => {
  test('and is fine where customers do not see it', async () => {
    expect(await noted(false)).toBeNull();
  });

  test('and is told loudly where they do', async () => {
    expect(await noted(true)).toMatchObject({
      kind: 'refused',
      rule: 'note-must-be-internal',
      reason: expect.stringContaining('comment 5 of HELP-1') as string,
    });
  });
});
