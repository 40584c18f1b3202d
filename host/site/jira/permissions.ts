import { GROUPS } from '../people';
import type { Person } from '../people';
import { jiraRefusal } from '../refusal';
import type { SiteCaller } from '../request';
import type { SiteState } from '../state';
import type { Board, Filter, ShareTarget } from './board-records';
import type { GlobalPermission, ProjectPermission } from './permission-keys';
import type { Holder, Issue, Project, Sprint, Version, Visibility } from './records';

/** What an archived project or issue still allows. */
const READING = new Set<ProjectPermission>(['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS']);

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
    if ((project.archived || issue?.archived) && !READING.has(permission)) return false;
    return permission === 'BROWSE_PROJECTS' || this.granted('BROWSE_PROJECTS', project, issue);
  }

  canGlobally(permission: GlobalPermission): boolean {
    const group = permission === 'ADMINISTER' ? GROUPS.siteAdmins : GROUPS.jiraUsers;
    return this.inGroup(group);
  }

  /** Project administrators, and Jira's administrators where they see the project. */
  administers(project: Project): boolean {
    return this.can('ADMINISTER_PROJECTS', project) || (this.canGlobally('ADMINISTER') && this.seesProject(project));
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

  /** A filter is its owner's, and also those people's whom it is shared with or who may edit it. */
  seesFilter(filter: Filter): boolean {
    return this.owns(filter) || [...filter.shares, ...filter.editors].some((share) => this.isMeantBy(share));
  }

  editsFilter(filter: Filter): boolean {
    return this.owns(filter) || filter.editors.some((share) => this.isMeantBy(share));
  }

  owns(filter: Filter): boolean {
    return this.accountId === filter.ownerId;
  }

  /** The filter if it exists for the caller; Jira answers 400 here, with the same words for hidden and missing. */
  filter(id: string): Filter {
    const filter = this.state.jira.filters.get(id);
    if (filter && this.seesFilter(filter)) return filter;
    throw jiraRefusal(400, ['The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.']);
  }

  /** A board shows itself to people who see its project and its filter. */
  seesBoard(board: Board): boolean {
    const { projects, filters } = this.state.jira;
    const [project, filter] = [projects.get(board.projectId), filters.get(board.filterId)];
    return project !== undefined && filter !== undefined && this.seesProject(project) && this.seesFilter(filter);
  }

  /** The board if it exists for the caller, else 404. */
  board(id: string): Board {
    const board = this.state.jira.boards.get(id);
    if (board && this.seesBoard(board)) return board;
    throw jiraRefusal(404, [
      `The requested board cannot be viewed because it either does not exist or you do not have permission to view it.`,
    ]);
  }

  seesSprint(sprint: Sprint): boolean {
    const board = this.state.jira.boards.get(sprint.boardId);
    return board !== undefined && this.seesBoard(board);
  }

  /** The sprint if it exists for the caller, else 404. */
  sprint(id: string): Sprint {
    const sprint = this.state.jira.sprints.get(id);
    if (sprint && this.seesSprint(sprint)) return sprint;
    throw jiraRefusal(404, ['Sprint does not exist or you do not have permission to view it.']);
  }

  /** The version if its project exists for the caller, else 404. */
  version(id: string): Version {
    const version = this.state.jira.versions.get(id);
    const project = version && this.state.jira.projects.get(version.projectId);
    if (version && project && this.seesProject(project)) return version;
    throw jiraRefusal(404, [`Could not find version for id '${id}'`]);
  }

  private isMeantBy(share: ShareTarget): boolean {
    switch (share.type) {
      case 'global':
        return true;
      case 'loggedin':
        return this.person !== undefined;
      case 'group':
        return this.inGroup(share.group);
      case 'user':
        return this.accountId === share.accountId;
      case 'project': {
        const project = this.state.jira.projects.get(share.projectId);
        if (!project || !this.seesProject(project)) return false;
        return share.role === undefined || this.inRole(share.role, project);
      }
    }
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
