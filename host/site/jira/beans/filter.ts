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
    owner: userOrNull(access, filter.ownerId),
    jql,
    viewUrl: link(state, `/issues/?filter=${id}`),
    searchUrl: link(state, `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}`),
    favourite: accountId !== undefined && filter.favouritedBy.includes(accountId),
    favouritedCount: filter.favouritedBy.length,
    sharePermissions: shareBeans(access, filter.shares),
    editPermissions: shareBeans(access, filter.editors),
    isWritable: access.editsFilter(filter),
    sharedUsers: nobody,
    subscriptions: nobody,
  };
}

/** With whom something is shared, as its permissions; a project that is hidden from the reader is not told. */
export function shareBeans(access: Access, shares: Share[]): Record<string, unknown>[] {
  const { projects } = access.state.jira;
  const hidden = (projectId: string): boolean => !access.seesProject(found(projects.get(projectId), `project ${projectId}`));
  return shares.filter((share) => share.type !== 'project' || !hidden(share.projectId)).map((share) => shareBean(access, share));
}

function shareBean(access: Access, share: Share): Record<string, unknown> {
  const { state } = access;
  const id = Number(share.id);
  switch (share.type) {
    case 'global':
    case 'loggedin':
      return { id, type: share.type };
    case 'group':
      return { id, type: 'group', group: groupBean(state, share.group) };
    case 'user':
      return { id, type: 'user', user: userOrNull(access, share.accountId) };
    case 'project': {
      const project = found(state.jira.projects.get(share.projectId), `project ${share.projectId}`);
      const { role } = share;
      const self = role === undefined ? '' : link(state, `/rest/api/3/project/${project.id}/role/${roleId(state.jira, role)}`);
      const shown = role === undefined ? {} : { role: { self, name: role, id: Number(roleId(state.jira, role)) } };
      return { id, type: 'project', project: projectBean(state, project), ...shown };
    }
  }
}
