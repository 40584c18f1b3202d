import { groupId } from '../../../../host/site/people';
import { ACCOUNTS } from '../../../../host/site/seed/people';
import type { ClientCall } from '../client/drive';
import type { ConfluenceSite } from './confluence-site';

const v2 = '/wiki/api/v2';
const v1 = '/wiki/rest/api';
const body = { representation: 'storage', value: '<p>Hello</p>' };
const restriction = `${v1}/content/{id}/restriction/byOperation/{operationKey}`;
const template = { name: 'Driven', templateType: 'page', body: { storage: { value: '<p>Topic</p>', representation: 'storage' } } };
const property = { key: 'driven', value: 1 };

/** What answers nothing, moves files, or needs an id that the site has just made up: no comparison of shapes, but calls for a real client. */
export function* writingCalls(site: ConfluenceSite): Generator<ClientCall> {
  const spaceId = site.spaceId('ENG');
  const made = (url: string, sent: object, key = 'id'): string => {
    const { status, body: answer } = site.call('ada', 'POST', url, sent);
    if (status >= 300) throw new Error(`POST ${url} answered ${status}: ${JSON.stringify(answer)}`);
    // What has been made is an object with its id.
    return String((answer as Record<string, unknown>)[key]);
  };
  const page = made(`${v2}/pages`, { spaceId, title: 'Driven', status: 'current', body });
  const post = made(`${v2}/blogposts`, { spaceId, title: 'Driven', status: 'current', body });

  yield* fileCalls(site, page);
  yield* restrictionCalls(page);
  for (const [kind, name, id] of [
    ['content', '{contentId}', page],
    ['space', '{spaceKey}', 'ENG'],
    ['label', '{labelName}', 'adr'],
  ] as const) {
    for (const method of ['POST', 'DELETE']) yield [method, `${v1}/user/watch/${kind}/${name}`, `${v1}/user/watch/${kind}/${id}`];
  }
  for (const name of ['one', 'two'])
    yield ['POST', `${v1}/content/{id}/label`, `${v1}/content/${page}/label`, [{ prefix: 'global', name }]];
  const relation = 'from/{sourceType}/{sourceKey}/to/{targetType}/{targetKey}';
  yield ['DELETE', `${v1}/relation/{relationName}/${relation}`, `${v1}/relation/favourite/from/user/current/to/content/${page}`];
  yield ['DELETE', `${v1}/content/{id}/label`, `${v1}/content/${page}/label?name=one`];
  yield ['DELETE', `${v1}/content/{id}/label/{label}`, `${v1}/content/${page}/label/two`];
  yield ['PUT', `${v2}/pages/{id}`, `${v2}/pages/${page}`, { id: page, status: 'current', title: 'Driven', body, version: { number: 2 } }];
  yield ['DELETE', `${v1}/content/{id}/version/{versionNumber}`, `${v1}/content/${page}/version/1`];

  const footer = made(`${v2}/footer-comments`, { pageId: page, body });
  const anchored = site.state.confluence.comments.find(({ kind, anchor }) => kind === 'inline' && anchor !== null)?.id;
  const inline = made(`${v2}/inline-comments`, { parentCommentId: anchored, body });
  const attachment = site.state.confluence.attachments.find(({ contentId }) => contentId === page)?.id ?? '';
  for (const [holder, url] of [
    ['pages/{page-id}', `pages/${page}`],
    ['blogposts/{blogpost-id}', `blogposts/${post}`],
    ['comments/{comment-id}', `comments/${footer}`],
    ['attachments/{attachment-id}', `attachments/${attachment}`],
    ['spaces/{space-id}', `spaces/${spaceId}`],
  ] as const) {
    const id = made(`${v2}/${url}/properties`, property);
    yield ['DELETE', `${v2}/${holder}/properties/{property-id}`, `${v2}/${url}/properties/${id}`];
  }
  yield ['DELETE', `${v2}/footer-comments/{comment-id}`, `${v2}/footer-comments/${footer}`];
  yield ['DELETE', `${v2}/inline-comments/{comment-id}`, `${v2}/inline-comments/${inline}`];
  yield ['DELETE', `${v2}/attachments/{id}`, `${v2}/attachments/${attachment}`];
  for (const kind of ['folder', 'whiteboard', 'database', 'embed']) {
    const link = kind === 'embed' && { embedUrl: 'https://example.com' };
    const url = `${v2}/${kind}s/${made(`${v2}/${kind}s`, { spaceId, title: `Driven ${kind}`, ...link })}`;
    yield ['DELETE', `${v2}/${kind}s/{id}/properties/{property-id}`, `${url}/properties/${made(`${url}/properties`, property)}`];
    yield ['DELETE', `${v2}/${kind}s/{id}`, url];
  }
  yield ['DELETE', `${v1}/template/{contentTemplateId}`, `${v1}/template/${made(`${v1}/template`, template, 'templateId')}`];
  yield ['DELETE', `${v2}/blogposts/{id}`, `${v2}/blogposts/${post}`];
  yield ['DELETE', `${v2}/pages/{id}`, `${v2}/pages/${page}`];
}

/** Two versions of a file, its name, and what it says. */
function* fileCalls(site: ConfluenceSite, page: string): Generator<ClientCall> {
  const held = `${v1}/content/{id}/child/attachment`;
  const url = `${v1}/content/${page}/child/attachment`;
  yield ['POST', held, url, { filename: 'plan.txt', content: 'one' }];
  yield ['PUT', held, url, { filename: 'plan.txt', content: 'two' }];
  const id = site.state.confluence.attachments.find(({ contentId }) => contentId === page)?.id ?? '';
  yield ['POST', `${held}/{attachmentId}/data`, `${url}/${id}/data`, { filename: 'plan.txt', content: 'three' }];
  const renamed = { id, type: 'attachment', title: 'final plan.txt', version: { number: 3 } };
  yield ['PUT', `${held}/{attachmentId}`, `${url}/${id}`, renamed];
  yield ['GET', `${held}/{attachmentId}/download`, `${url}/${id}/download`];
}

/** A person and a group are let in, looked up and put out. */
function* restrictionCalls(page: string): Generator<ClientCall> {
  const url = `${v1}/content/${page}/restriction/byOperation/read`;
  const user = [`${restriction}/user`, `${url}/user?accountId=${ACCOUNTS.ada}`] as const;
  const group = [`${restriction}/byGroupId/{groupId}`, `${url}/byGroupId/${groupId('leads')}`] as const;
  for (const method of ['PUT', 'GET']) {
    yield [method, ...user];
    yield [method, ...group];
  }
  // She herself goes last: the page would be hidden from her.
  yield ['DELETE', ...group];
  yield ['DELETE', ...user];
}
