import { json } from '../../answer';
import type { Endpoint } from '../../endpoint';
import type { SiteState } from '../../state';
import { LIST_BODY_FORMATS, bodyBean } from '../beans/body-bean';
import { detailedVersionBean, versionBean } from '../beans/version-bean';
import { COMMENT_KINDS } from '../comment-kinds';
import type { CommentKind } from '../comment-kinds';
import { commentVersions } from '../comment-versions';
import { notFound, pathId, visibleComment } from '../lookup';
import { LIST_PARAMETERS, listPage } from '../paging';
import type { CommentVersion } from '../records';
import { confluenceEndpoint } from './define';

const READ = ['read:comment:confluence'] as const;

const list = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{id}/versions`,
    scopes: READ,
    query: ['body-format', ...LIST_PARAMETERS],
    handler: (context) => {
      const comment = visibleComment(context, pathId(context), kind);
      const format = context.parameters.bodyFormat(LIST_BODY_FORMATS);
      const items = commentVersions(comment).map((version) => ({ ...version, id: String(version.number) }));
      const orders = { 'modified-date': ({ createdAt }: CommentVersion) => createdAt };
      return listPage({ ...context, items, orders, defaultSort: '-modified-date' }, (version) => ({
        ...versionBean(version),
        comment: { id: comment.id, body: bodyBean(version.body, format) },
      }));
    },
  });

const single = ({ kind, path }: CommentKind): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'GET',
    path: `${path}/{id}/versions/{version-number}`,
    scopes: READ,
    handler: (context) => {
      const comment = visibleComment(context, pathId(context), kind);
      const number = Number(pathId(context, 'version-number'));
      const version = commentVersions(comment).find((one) => one.number === number);
      if (!version) throw notFound();
      return json(detailedVersionBean(version, comment.version.number));
    },
  });

export const commentHistoryEndpoints = [...COMMENT_KINDS.map(list), ...COMMENT_KINDS.map(single)];
