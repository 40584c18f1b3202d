import { ACCOUNTS } from '../../../../host/site/seed/people';
import { walk } from './confluence-site';
import type { ConfluenceSite } from './confluence-site';

/** Method, template, how it is filled in, and what is sent. */
export type ShapeCall = [method: string, template: string, url: string, sent?: unknown];

const v2 = '/wiki/api/v2';
const v1 = '/wiki/rest/api';

/** One call per endpoint, made by an administrator in this order on a site as it was seeded. */
export function shapeCalls(site: ConfluenceSite): ShapeCall[] {
  const { confluence } = site.state;
  const page = site.idOf('Architecture Overview');
  const post = site.idOf('Release Train in Autumn');
  const lessons = site.idOf('What We Learned from the Payments Migration');
  const footer = confluence.comments.find(({ kind, contentId }) => kind === 'footer' && contentId === page)?.id ?? '';
  const inline = confluence.comments.find(({ kind, anchor }) => kind === 'inline' && anchor !== null)?.id ?? '';
  const attachment = confluence.attachments.find(({ contentId }) => contentId === page)?.id ?? '';
  const body = { representation: 'storage', value: '<p>Hello</p>' };

  const label = confluence.labels.all()[0]?.id ?? '';
  const holders = [
    [`${v2}/pages/{page-id}`, `${v2}/pages/${page}`],
    [`${v2}/blogposts/{blogpost-id}`, `${v2}/blogposts/${post}`],
    [`${v2}/comments/{comment-id}`, `${v2}/comments/${footer}`],
    [`${v2}/attachments/{attachment-id}`, `${v2}/attachments/${attachment}`],
    [`${v2}/spaces/{space-id}`, `${v2}/spaces/${site.spaceId('ENG')}`],
  ] as const;
  const kept = new Map(
    holders.map(([template, url]) => [
      template,
      (site.call('ada', 'POST', `${url}/properties`, { key: 'kept', value: 1 }).body as { id: string }).id,
    ]),
  );

  /** What one property of each kind of holder answers. */
  const PROPERTY_CALLS = holders.flatMap(([template, url]): [string, string, string, unknown?][] => {
    const one = `${url}/properties/${kept.get(template) ?? ''}`;
    return [
      ['GET', `${template}/properties`, `${url}/properties`],
      ['POST', `${template}/properties`, `${url}/properties`, { key: 'review', value: { done: true } }],
      ['GET', `${template}/properties/{property-id}`, one],
      ['PUT', `${template}/properties/{property-id}`, one, { key: 'kept', value: 2, version: { number: 2 } }],
    ];
  });

  const { id: task } = site.call('ada', 'POST', `${v1}/content/archive`, { pages: [{ id: Number(site.idOf('Search Service')) }] }).body as {
    id: string;
  };
  const items = new Map(
    ['folder', 'whiteboard', 'database', 'embed'].map((kind) => {
      const sent = { spaceId: site.spaceId('ENG'), title: `Some ${kind}`, ...(kind === 'embed' && { embedUrl: 'https://example.com' }) };
      return [kind, (site.call('ada', 'POST', `${v2}/${kind}s`, sent).body as { id: string }).id] as const;
    }),
  );
  const TREE_CALLS = [...items].flatMap(([kind, id]): [string, string, string, unknown?][] => {
    const sent = {
      spaceId: site.spaceId('ENG'),
      title: `Another ${kind}`,
      parentId: page,
      ...(kind === 'embed' && { embedUrl: 'https://example.com' }),
    };
    return [
      ['POST', `${v2}/${kind}s`, `${v2}/${kind}s`, sent],
      ['GET', `${v2}/${kind}s/{id}`, `${v2}/${kind}s/${id}`],
      ...['direct-children', 'descendants', 'ancestors'].map((part): [string, string, string] => [
        'GET',
        `${v2}/${kind}s/{id}/${part}`,
        `${v2}/${kind}s/${id}/${part}`,
      ]),
    ];
  });

  const template = { name: 'Meeting', templateType: 'page', body: { storage: { value: '<p>Topic</p>', representation: 'storage' } } };
  const { templateId } = site.call('ada', 'POST', `${v1}/template`, template).body as { templateId: string };
  const [ticked] = walk<{ id: string }>(site, 'ada', `${v2}/tasks`);
  const WORK_CALLS: ShapeCall[] = [
    ['GET', `${v2}/tasks`, `${v2}/tasks?body-format=storage`],
    ['GET', `${v2}/tasks/{id}`, `${v2}/tasks/${ticked?.id ?? ''}?body-format=atlas_doc_format`],
    ['PUT', `${v2}/tasks/{id}`, `${v2}/tasks/${ticked?.id ?? ''}`, { status: 'complete' }],
    ['GET', `${v1}/template/page`, `${v1}/template/page?expand=body.storage`],
    ['GET', `${v1}/template/blueprint`, `${v1}/template/blueprint`],
    ['GET', `${v1}/template/{contentTemplateId}`, `${v1}/template/${templateId}`],
    ['POST', `${v1}/template`, `${v1}/template`, { ...template, space: { key: 'ENG' } }],
    ['PUT', `${v1}/template`, `${v1}/template`, { ...template, templateId, name: 'Minutes' }],
    ['GET', `${v1}/user/watch/content/{contentId}`, `${v1}/user/watch/content/${page}`],
    ['GET', `${v1}/user/watch/space/{spaceKey}`, `${v1}/user/watch/space/ENG`],
    ['GET', `${v1}/user/watch/label/{labelName}`, `${v1}/user/watch/label/adr`],
    ['GET', `${v1}/content/{id}/notification/child-created`, `${v1}/content/${page}/notification/child-created`],
    ['GET', `${v1}/content/{id}/notification/created`, `${v1}/content/${page}/notification/created`],
  ];

  const favourite = 'relation/{relationName}/from/{sourceType}/{sourceKey}/to/{targetType}/{targetKey}';
  const saved = `${v1}/relation/favourite/from/user/current/to`;
  const OWN_CALLS: ShapeCall[] = [
    ['PUT', `${v1}/${favourite}`, `${saved}/content/${page}`],
    ['GET', `${v1}/${favourite}`, `${saved}/content/${page}?expand=relationData,source,target`],
    ['PUT', `${v1}/${favourite}`, `${saved}/space/ENG`],
    ['GET', `${v1}/${favourite}`, `${saved}/space/ENG?expand=target`],
    ['GET', `${v1}/analytics/content/{contentId}/views`, `${v1}/analytics/content/${page}/views`],
    ['GET', `${v1}/analytics/content/{contentId}/viewers`, `${v1}/analytics/content/${page}/viewers`],
  ];

  const eng = site.spaceId('ENG');
  const readers = [{ operation: 'read', restrictions: { user: [{ type: 'known', accountId: ACCOUNTS.ada }] } }];

  const { asyncId } = site.call('ada', 'POST', `${v1}/contentbody/convert/async/view`, body).body as { asyncId: string };
  const COMMENT_CALLS: ShapeCall[] = [['footer', footer] as const, ['inline', inline] as const].flatMap(([kind, id]): ShapeCall[] => [
    ['GET', `${v2}/${kind}-comments/{id}/versions`, `${v2}/${kind}-comments/${id}/versions?body-format=storage`],
    ['GET', `${v2}/${kind}-comments/{id}/versions/{version-number}`, `${v2}/${kind}-comments/${id}/versions/1`],
    ['GET', `${v2}/${kind}-comments/{id}/operations`, `${v2}/${kind}-comments/${id}/operations`],
  ]);
  const ITEM_CALLS = [...items].flatMap(([kind, id]): ShapeCall[] => {
    const url = `${v2}/${kind}s/${id}`;
    const { id: own } = site.call('ada', 'POST', `${url}/properties`, { key: 'kept', value: 1 }).body as { id: string };
    return [
      ['GET', `${v2}/${kind}s/{id}/operations`, `${url}/operations`],
      ['GET', `${v2}/${kind}s/{id}/properties`, `${url}/properties`],
      ['POST', `${v2}/${kind}s/{id}/properties`, `${url}/properties`, { key: 'review', value: { done: true } }],
      ['GET', `${v2}/${kind}s/{id}/properties/{property-id}`, `${url}/properties/${own}`],
      [
        'PUT',
        `${v2}/${kind}s/{id}/properties/{property-id}`,
        `${url}/properties/${own}`,
        { key: 'kept', value: 2, version: { number: 2 } },
      ],
    ];
  });

  const ACCESS_CALLS: [method: string, template: string, url: string, sent?: unknown][] = [
    ['PUT', `${v1}/content/{id}/restriction`, `${v1}/content/${page}/restriction`, readers],
    ['POST', `${v1}/content/{id}/restriction`, `${v1}/content/${page}/restriction`, readers],
    ['DELETE', `${v1}/content/{id}/restriction`, `${v1}/content/${page}/restriction`],
    ['GET', `${v2}/pages/{id}/operations`, `${v2}/pages/${page}/operations`],
    ['GET', `${v2}/blogposts/{id}/operations`, `${v2}/blogposts/${post}/operations`],
    ['GET', `${v2}/spaces/{id}/operations`, `${v2}/spaces/${eng}/operations`],
    ['GET', `${v2}/spaces/{id}/permissions`, `${v2}/spaces/${eng}/permissions`],
    ['GET', `${v2}/spaces/{id}/role-assignments`, `${v2}/spaces/${eng}/role-assignments`],
    ['POST', `${v2}/spaces/{id}/role-assignments`, `${v2}/spaces/${eng}/role-assignments`, []],
    ['GET', `${v2}/space-roles`, `${v2}/space-roles`],
    [
      'POST',
      `${v1}/content/{id}/permission/check`,
      `${v1}/content/${page}/permission/check`,
      { subject: { type: 'user', identifier: ACCOUNTS.ada }, operation: 'read' },
    ],
    ['POST', `${v1}/space`, `${v1}/space`, { key: 'NEW', name: 'New' }],
    ['POST', `${v1}/space/_private`, `${v1}/space/_private`, { key: 'OWN', name: 'Own' }],
    ['PUT', `${v1}/space/{spaceKey}`, `${v1}/space/NEW`, { name: 'Newer' }],
    ['DELETE', `${v1}/space/{spaceKey}`, `${v1}/space/NEW`],
  ];

  return [
    ['GET', `${v2}/spaces`, `${v2}/spaces?description-format=plain&limit=2`],
    ['GET', `${v2}/spaces/{id}`, `${v2}/spaces/${site.spaceId('ENG')}`],
    ['GET', `${v2}/pages`, `${v2}/pages?body-format=storage&limit=250`],
    ['GET', `${v2}/pages/{id}`, `${v2}/pages/${page}?body-format=view&include-labels=true&include-versions=true&include-properties=true`],
    ['POST', `${v2}/pages`, `${v2}/pages`, { spaceId: site.spaceId('ENG'), title: 'A new page', body }],
    ['PUT', `${v2}/pages/{id}`, `${v2}/pages/${page}`, { id: page, status: 'current', title: 'Renamed', body, version: { number: 3 } }],
    ['PUT', `${v2}/pages/{id}/title`, `${v2}/pages/${page}/title`, { status: 'current', title: 'Renamed again' }],
    ['GET', `${v2}/pages/{id}/children`, `${v2}/pages/${page}/children`],
    ['GET', `${v2}/pages/{id}/direct-children`, `${v2}/pages/${page}/direct-children`],
    ['GET', `${v2}/pages/{id}/ancestors`, `${v2}/pages/${page}/ancestors`],
    ['GET', `${v2}/pages/{id}/descendants`, `${v2}/pages/${page}/descendants`],
    ['GET', `${v2}/pages/{id}/versions`, `${v2}/pages/${page}/versions?body-format=atlas_doc_format`],
    ['GET', `${v2}/pages/{id}/labels`, `${v2}/pages/${page}/labels`],
    ['GET', `${v2}/pages/{id}/footer-comments`, `${v2}/pages/${page}/footer-comments?body-format=storage`],
    ['GET', `${v2}/pages/{id}/inline-comments`, `${v2}/pages/${page}/inline-comments?body-format=storage`],
    ['GET', `${v2}/pages/{id}/attachments`, `${v2}/pages/${page}/attachments`],
    ['GET', `${v2}/blogposts`, `${v2}/blogposts?space-id=${site.spaceId('ENG')}`],
    ['GET', `${v2}/blogposts/{id}`, `${v2}/blogposts/${post}?body-format=atlas_doc_format`],
    ['GET', `${v2}/blogposts/{id}/versions`, `${v2}/blogposts/${post}/versions`],
    ['GET', `${v2}/blogposts/{id}/labels`, `${v2}/blogposts/${post}/labels`],
    ['GET', `${v2}/blogposts/{id}/footer-comments`, `${v2}/blogposts/${lessons}/footer-comments?body-format=storage`],
    ['GET', `${v2}/blogposts/{id}/inline-comments`, `${v2}/blogposts/${post}/inline-comments`],
    ['GET', `${v2}/blogposts/{id}/attachments`, `${v2}/blogposts/${post}/attachments`],
    ['GET', `${v2}/footer-comments`, `${v2}/footer-comments`],
    ['POST', `${v2}/footer-comments`, `${v2}/footer-comments`, { pageId: page, body }],
    ['GET', `${v2}/footer-comments/{comment-id}`, `${v2}/footer-comments/${footer}?body-format=view`],
    ['GET', `${v2}/footer-comments/{id}/children`, `${v2}/footer-comments/${footer}/children`],
    ['POST', `${v2}/inline-comments`, `${v2}/inline-comments`, { parentCommentId: inline, body }],
    ['GET', `${v2}/inline-comments/{comment-id}`, `${v2}/inline-comments/${inline}`],
    ['GET', `${v2}/inline-comments/{id}/children`, `${v2}/inline-comments/${inline}/children`],
    ['GET', `${v2}/attachments`, `${v2}/attachments`],
    ['GET', `${v2}/attachments/{id}/versions`, `${v2}/attachments/${attachment}/versions`],
    ['GET', `${v2}/attachments/{attachment-id}/versions/{version-number}`, `${v2}/attachments/${attachment}/versions/1`],
    ['GET', `${v2}/attachments/{id}`, `${v2}/attachments/${attachment}`],
    ...PROPERTY_CALLS,
    ...TREE_CALLS,
    ...WORK_CALLS,
    ...OWN_CALLS,
    ...ACCESS_CALLS,
    ...COMMENT_CALLS,
    ...ITEM_CALLS,
    ['GET', `${v2}/attachments/{id}/operations`, `${v2}/attachments/${attachment}/operations`],
    ['GET', `${v2}/attachments/{id}/footer-comments`, `${v2}/attachments/${attachment}/footer-comments`],
    ['GET', `${v1}/content/{id}/restriction/byOperation`, `${v1}/content/${page}/restriction/byOperation`],
    ['GET', `${v1}/content/{id}/restriction/byOperation/{operationKey}`, `${v1}/content/${page}/restriction/byOperation/read`],
    [
      'POST',
      `${v1}/contentbody/convert/async/{to}`,
      `${v1}/contentbody/convert/async/storage`,
      { representation: 'atlas_doc_format', value: '{"type":"doc","version":1,"content":[]}' },
    ],
    ['GET', `${v1}/contentbody/convert/async/{id}`, `${v1}/contentbody/convert/async/${asyncId}`],
    ['POST', `${v2}/content/convert-ids-to-types`, `${v2}/content/convert-ids-to-types`, { contentIds: [page, footer] }],
    ['PUT', `${v1}/content/{pageId}/move/{position}/{targetId}`, `${v1}/content/${page}/move/append/${items.get('folder') ?? ''}`],
    ['POST', `${v1}/content/{id}/copy`, `${v1}/content/${page}/copy`, { destination: { type: 'space', value: 'ENG' } }],
    [
      'POST',
      `${v1}/content/{id}/pagehierarchy/copy`,
      `${v1}/content/${page}/pagehierarchy/copy`,
      { destinationPageId: site.idOf('Decision Log'), titleOptions: { prefix: 'Copied ' } },
    ],
    ['GET', `${v1}/longtask/{id}`, `${v1}/longtask/${task}`],
    ['POST', `${v1}/content/archive`, `${v1}/content/archive`, { pages: [{ id: Number(site.idOf('Decision Log')) }] }],
    ['DELETE', `${v1}/content/{id}/pageTree`, `${v1}/content/${site.idOf('API Guidelines')}/pageTree`],
    ['GET', `${v2}/spaces/{id}/pages`, `${v2}/spaces/${site.spaceId('ENG')}/pages?depth=root`],
    ['GET', `${v2}/spaces/{id}/blogposts`, `${v2}/spaces/${site.spaceId('ENG')}/blogposts`],
    ['GET', `${v2}/spaces/{id}/labels`, `${v2}/spaces/${site.spaceId('ENG')}/labels`],
    ['GET', `${v2}/spaces/{id}/content/labels`, `${v2}/spaces/${site.spaceId('ENG')}/content/labels`],
    ['GET', `${v2}/labels/{id}/pages`, `${v2}/labels/${label}/pages`],
    ['GET', `${v2}/labels/{id}/blogposts`, `${v2}/labels/${label}/blogposts`],
    ['GET', `${v2}/attachments/{id}/labels`, `${v2}/attachments/${attachment.slice(3)}/labels`],
    ['GET', `${v2}/pages/{page-id}/versions/{version-number}`, `${v2}/pages/${page}/versions/2`],
    ['GET', `${v2}/blogposts/{blogpost-id}/versions/{version-number}`, `${v2}/blogposts/${post}/versions/1`],
    ['POST', `${v2}/blogposts`, `${v2}/blogposts`, { spaceId: site.spaceId('ENG'), title: 'A new post', body }],
    [
      'PUT',
      `${v2}/blogposts/{id}`,
      `${v2}/blogposts/${post}`,
      { id: post, status: 'current', title: 'Post', body, version: { number: 2 } },
    ],
    ['GET', `${v2}/inline-comments`, `${v2}/inline-comments?body-format=storage`],
    ['PUT', `${v2}/footer-comments/{comment-id}`, `${v2}/footer-comments/${footer}`, { version: { number: 2 }, body }],
    ['PUT', `${v2}/inline-comments/{comment-id}`, `${v2}/inline-comments/${inline}`, { version: { number: 2 }, body }],
    ['PUT', `${v1}/content/{id}/state`, `${v1}/content/${page}/state?status=current`, { name: 'On hold', color: '#ff7452' }],
    ['GET', `${v1}/content/{id}/state/available`, `${v1}/content/${page}/state/available`],
    [
      'POST',
      `${v1}/content/{id}/version`,
      `${v1}/content/${page}/version`,
      { operationKey: 'restore', params: { versionNumber: 1, message: '' } },
    ],
    ['DELETE', `${v1}/content/{id}/state`, `${v1}/content/${page}/state`],
    [
      'GET',
      `${v1}/search`,
      `${v1}/search?cql=space%3DENG&limit=100&expand=content.space,content.version,content.history,content.ancestors,content.container,content.metadata.labels,content.body.atlas_doc_format`,
    ],
    [
      'GET',
      `${v1}/content/search`,
      `${v1}/content/search?cql=space%3DENG&limit=100&expand=space,version,history,ancestors,metadata.labels,body.storage,body.view`,
    ],
    ['GET', `${v1}/search/user`, `${v1}/search/user?cql=type%3Duser&expand=personalSpace&sitePermissionTypeFilter=all`],
    ['POST', `${v1}/content/{id}/label`, `${v1}/content/${page}/label`, [{ prefix: 'global', name: 'reviewed' }]],
    ['GET', `${v1}/content/{id}/state`, `${v1}/content/${page}/state`],
    ['GET', `${v1}/content/{id}/restriction`, `${v1}/content/${site.idOf('Payment Provider Contract')}/restriction`],
    ['GET', `${v1}/user/current`, `${v1}/user/current`],
    ['POST', `${v2}/users-bulk`, `${v2}/users-bulk`, { accountIds: [ACCOUNTS.jonas, ACCOUNTS.rosa, 'nobody'] }],
  ];
}
