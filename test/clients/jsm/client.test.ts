import { jsmClient } from '../../../src/clients/jsm/client';
import { Fault } from '../../../src/faults/fault';
import { ok, recordedHttp } from '../confluence/recorded-http';

const REQUEST = 'GET /rest/servicedeskapi/request/{issueIdOrKey}';
const moment = { iso8601: '2026-11-20T10:00:00+0100', friendly: 'Friday' };
const fault = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(String, (error: unknown) => (error instanceof Fault ? error.detail : error));

describe('what the service desk answers', () => {
  test('a request without its desk is no answer: its project would not be known', async () => {
    const http = recordedHttp({ [REQUEST]: () => ok({ issueId: '1', issueKey: 'HELP-1' }) });
    expect(await fault(jsmClient(http).requests.get('HELP-1'))).toMatchObject({ kind: 'upstream-unavailable' });
  });

  test('a request is asked for with its desk and its type', async () => {
    const serviceDesk = { projectId: '7', projectKey: 'HELP' };
    const http = recordedHttp({ [REQUEST]: () => ok({ issueId: '1', issueKey: 'HELP-1', serviceDesk, createdDate: moment }) });
    expect(await jsmClient(http).requests.get('HELP-1', ['participant'])).toMatchObject({ serviceDesk, createdDate: moment.iso8601 });
    expect(http.sent[0]?.query).toEqual({ expand: ['serviceDesk', 'requestType', 'participant'] });
  });

  test('its one message tells what was wrong', async () => {
    const body = { errorMessage: 'The comment must not be empty.', i18nErrorMessage: { i18nKey: 'x', parameters: [] } };
    const http = recordedHttp({ 'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment': () => ({ status: 400, body }) });
    expect(await fault(jsmClient(http).comments.reply('HELP-1', ''))).toEqual({
      kind: 'input',
      problems: [{ field: '', problem: 'The comment must not be empty.' }],
    });
  });

  test('a reply is sent as public, and only its id is read', async () => {
    const http = recordedHttp({ 'POST /rest/servicedeskapi/request/{issueIdOrKey}/comment': () => ok({ id: '5', body: 7 }) });
    expect(await jsmClient(http).comments.reply('HELP-1', 'Hi')).toEqual({ id: '5' });
    expect(http.sent[0]?.body).toEqual({ body: 'Hi', public: true });
  });

  test('a page of a list says whether there is more', async () => {
    const path = 'GET /rest/servicedeskapi/request/{issueIdOrKey}/participant';
    const http = recordedHttp({ [path]: () => ok({ values: [{ accountId: 'a', active: true }], isLastPage: false }) });
    expect(await jsmClient(http).participants.list('HELP-1')).toEqual({ values: [{ accountId: 'a' }], more: true });
  });
});
