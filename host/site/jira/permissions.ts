import { GROUPS } from '../people';
import type { Person } from '../people';
import { jiraRefusal } from '../refusal';
import type { SiteCaller } from '../request';
import type { SiteState } from '../state';
import type { GlobalPermission, ProjectPermission } from './permission-keys';
import type { Holder, Issue, Project, Visibility } from './records';

/**
 * What one caller may do in Jira: the only place that decides. What a caller may not browse does not exist for them.
 * `person` is undefined for an anonymous caller, who holds only what is granted to anyone.
 */
export class Access {
  readonly person: Person | undefined;

  constructor(
    readonly state: SiteState,
    caller: SiteCaller,
  ) {
    this.person = caller.kind === 'person' ? state.people.get(caller.accountId) : undefined;
  }

  /** The same question for another person, e.g. whether they can be assigned. */
  as(person: Person): Access {
    return new Access(this.state, { kind: 'person', accountId: person.id });
  }

  get accountId(): string | undefined {
    return this.person?.id;
  }

  get zone(): string {
    return this.person?.timeZone ?? 'UTC';
  }

  can(permission: ProjectPermission, project: Project, issue?: Issue): boolean {
    if (!this.granted(permission, project, issue)) return false;
    return permission === 'BROWSE_PROJECTS' || this.granted('BROWSE_PROJECTS', project, issue);
  }

  canGlobally(permission: GlobalPermission): boolean {
    const group = permission === 'ADMINISTER' ? GROUPS.siteAdmins : GROUPS.jiraUsers;
    return this.inGroup(group);
  }

  /** Whether the issue exists for the caller: its project can be browsed and its security level, if any, admits them. */
  sees(issue: Issue): boolean {
    const project = this.state.jira.projectOf(issue);
    if (!this.can('BROWSE_PROJECTS', project, issue)) return false;
    const levelId = issue.values['security'];
    const level = typeof levelId === 'string' ? this.state.jira.securityLevels.get(levelId) : undefined;
    return level === undefined || level.holders.some((holder) => this.holds(holder, project, issue));
  }

  seesProject(project: Project): boolean {
    return this.can('BROWSE_PROJECTS', project);
  }

  /** A comment or worklog restricted to a role or group is shown to its members only. */
  admits(visibility: Visibility | null, project: Project): boolean {
    if (!visibility) return true;
    return visibility.type === 'group' ? this.inGroup(visibility.value) : this.inRole(visibility.value, project);
  }

  inGroup(group: string): boolean {
    return this.person?.groups.includes(group) ?? false;
  }

  inRole(role: string, project: Project): boolean {
    return (project.roles[role] ?? []).some((holder) => this.holds(holder, project));
  }

  /** The issue if it exists for the caller, else 404 with the same words for hidden and missing. */
  issue(idOrKey: string): Issue {
    const issue = this.state.jira.issue(idOrKey);
    if (issue && this.sees(issue)) return issue;
    throw jiraRefusal(404, ['Issue does not exist or you do not have permission to see it.']);
  }

  /** The project if it exists for the caller, else 404 with the same words for hidden and missing. */
  project(idOrKey: string): Project {
    const project = this.state.jira.project(idOrKey);
    if (project && this.seesProject(project)) return project;
    const what = /^\d+$/.test(idOrKey) ? 'id' : 'key';
    throw jiraRefusal(404, [`No project could be found with ${what} '${idOrKey}'.`]);
  }

  private granted(permission: ProjectPermission, project: Project, issue?: Issue): boolean {
    const scheme = this.state.jira.permissionSchemes.get(project.permissionSchemeId);
    return (scheme?.grants[permission] ?? []).some((holder) => this.holds(holder, project, issue));
  }

  private holds(holder: Holder, project: Project, issue?: Issue): boolean {
    if (holder === 'anyone') return true;
    if (!this.person) return false;
    const colon = holder.indexOf(':');
    const [kind, value] = colon < 0 ? [holder, ''] : [holder.slice(0, colon), holder.slice(colon + 1)];
    switch (kind) {
      case 'user':
        return this.person.id === value;
      case 'group':
        return this.inGroup(value);
      case 'role':
        return this.inRole(value, project);
      case 'lead':
        return project.leadId === this.person.id;
      case 'reporter':
      case 'assignee':
        return issue?.values[kind] === this.person.id;
      default:
        throw new Error(`Permission holder '${holder}' is of no known kind.`);
    }
  }
}
