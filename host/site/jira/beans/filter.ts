import type { Filter, Share } from '../board-records';
import type { Access } from '../permissions';
import { roleId } from '../roles';
import { found } from '../state';
import { link } from './link';
import { groupBean, userOrNull } from './people';
import { projectBean } from './project';

/** A filter with everything that `GET filter/{id}` tells. */
export function filterBean(access: Access, filter: Filter): Record<string, unknown> {
  const { state, accountId } = access;
  const { id, name, description, jql } = filter;
  const nobody = { size: 0, items: [], 'max-results': 1000, 'start-index': 0, 'end-index': 0 };
  return {
    self: link(state, `/rest/api/3/filter/${id}`),
    id,
    name,
    description,
    owner: userOrNull(state, filter.ownerId),
    jql,
    viewUrl: link(state, `/issues/?filter=${id}`),
    searchUrl: link(state, `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}`),
    favourite: accountId !== undefined && filter.favouritedBy.includes(accountId),
    favouritedCount: filter.favouritedBy.length,
    sharePermissions: filter.shares.map((share) => shareBean(access, share)),
    editPermissions: filter.editors.map((share) => shareBean(access, share)),
    isWritable: access.editsFilter(filter),
    sharedUsers: nobody,
    subscriptions: nobody,
  };
}

/** With whom a filter is shared, as one of its permissions. */
export function shareBean({ state }: Access, share: Share): Record<string, unknown> {
  const id = Number(share.id);
  switch (share.type) {
    case 'global':
    case 'loggedin':
      return { id, type: share.type };
    case 'group':
      return { id, type: 'group', group: groupBean(state, share.group) };
    case 'user':
      return { id, type: 'user', user: userOrNull(state, share.accountId) };
    case 'project': {
      const project = found(state.jira.projects.get(share.projectId), `project ${share.projectId}`);
      const { role } = share;
      const self = role === undefined ? '' : link(state, `/rest/api/3/project/${project.id}/role/${roleId(state.jira, role)}`);
      const shown = role === undefined ? {} : { role: { self, name: role, id: Number(roleId(state.jira, role)) } };
      return { id, type: 'project', project: projectBean(state, project), ...shown };
    }
  }
}
