import { groupId } from '../../people';
import type { SiteState } from '../../state';
import type { Holder, PermissionScheme } from '../records';
import { roleId } from '../roles';
import type { JiraState } from '../state';
import { link } from './link';

const FIRST = 10_000;
const KINDS: Record<string, string> = { anyone: 'anyone', reporter: 'reporter', assignee: 'assignee', lead: 'projectLead' };

/** Schemes are known by a word here; their ids are their places in the site's list of schemes. */
export function schemeId(jira: JiraState, id: string): number {
  const ids = jira.permissionSchemes
    .all()
    .map((scheme) => scheme.id)
    .sort();
  return FIRST + ids.indexOf(id);
}

/** A permission scheme, with who is granted what where it is asked for. */
export function permissionSchemeBean(state: SiteState, scheme: PermissionScheme, grants: boolean): Record<string, unknown> {
  const id = schemeId(state.jira, scheme.id);
  const self = link(state, `/rest/api/3/permissionscheme/${String(id)}`);
  const granted = Object.entries(scheme.grants).flatMap(([permission, holders]) => holders.map((holder) => ({ permission, holder })));
  const permissions = granted.map(({ permission, holder }, index) => {
    const grantId = id * 1000 + index;
    return { id: grantId, self: `${self}/permission/${String(grantId)}`, holder: holderBean(state.jira, holder), permission };
  });
  return { expand: 'permissions,user,group,projectRole,field,all', self, id, name: scheme.name, ...(grants ? { permissions } : {}) };
}

function holderBean(jira: JiraState, holder: Holder): Record<string, unknown> {
  const value = holder.slice(holder.indexOf(':') + 1);
  if (holder.startsWith('group:')) return { type: 'group', parameter: value, value: groupId(value), expand: 'group' };
  if (holder.startsWith('user:')) return { type: 'user', parameter: value, value, expand: 'user' };
  if (holder.startsWith('role:')) {
    const id = roleId(jira, value);
    return { type: 'projectRole', parameter: id, value: id, expand: 'projectRole' };
  }
  const type = KINDS[holder];
  if (type === undefined) throw new Error(`Permission holder '${holder}' is of no known kind.`);
  return { type };
}
