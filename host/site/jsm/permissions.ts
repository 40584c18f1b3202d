import type { Access } from '../jira/permissions';
import type { Issue, Project } from '../jira/records';
import { found } from '../jira/state';
import type { Person } from '../people';
import { deskRefusal } from '../refusal';
import type { ServiceDesk, ServiceRequest } from './records';
import type { JsmState } from './state';

/** The project role that makes somebody an agent. */
const AGENT_ROLE = 'Service Desk Team';

/** A request together with its issue and desk. */
export interface OpenRequest {
  issue: Issue;
  request: ServiceRequest;
  desk: ServiceDesk;
}

/**
 * What one caller may do at the service desks: the only place that decides. Agents see every request of their desk; customers see what
 * they raised, take part in, must approve or share through an organisation. Everything else does not exist for them.
 */
export class DeskAccess {
  private readonly jsm: JsmState;

  constructor(readonly access: Access) {
    this.jsm = access.state.jsm;
  }

  /** The same questions for another person. */
  as(person: Person): DeskAccess {
    return new DeskAccess(this.access.as(person));
  }

  projectOf(desk: ServiceDesk): Project {
    return found(this.access.state.jira.projects.get(desk.projectId), `project of service desk ${desk.id}`);
  }

  administers(desk: ServiceDesk): boolean {
    return this.access.can('ADMINISTER_PROJECTS', this.projectOf(desk));
  }

  isAgent(desk: ServiceDesk): boolean {
    const project = this.projectOf(desk);
    const member = this.access.inRole(AGENT_ROLE, project) || this.administers(desk);
    return member && this.access.can('BROWSE_PROJECTS', project);
  }

  isAgentSomewhere(): boolean {
    return this.jsm.desks.all().some((desk) => this.isAgent(desk));
  }

  /** Whether the person may raise requests at this desk. */
  enters(desk: ServiceDesk): boolean {
    const { accountId } = this.access;
    if (accountId === undefined) return false;
    if (desk.access === 'open' || this.isAgent(desk) || desk.customerIds.includes(accountId)) return true;
    return desk.organizationIds.some((id) => this.belongsTo(id));
  }

  belongsTo(organizationId: string): boolean {
    const { accountId } = this.access;
    return accountId !== undefined && (this.jsm.organizations.get(organizationId)?.memberIds.includes(accountId) ?? false);
  }

  isReporter({ issue }: OpenRequest): boolean {
    return this.access.accountId !== undefined && issue.values['reporter'] === this.access.accountId;
  }

  participates({ request }: OpenRequest): boolean {
    return this.access.accountId !== undefined && request.participantIds.includes(this.access.accountId);
  }

  approves({ issue }: OpenRequest): boolean {
    return this.jsm
      .approvalsOf(issue.id)
      .some((approval) => approval.approvers.some(({ accountId }) => accountId === this.access.accountId));
  }

  /** Who may read and reply: an agent who may browse the issue, or a customer whom it concerns. */
  sees(open: OpenRequest): boolean {
    if (this.isAgent(open.desk) && this.access.sees(open.issue)) return true;
    if (this.isReporter(open) || this.participates(open) || this.approves(open)) return true;
    return open.request.organizationIds.some((id) => open.desk.organizationIds.includes(id) && this.belongsTo(id));
  }

  /** Agents and whoever raised the request say who else takes part. */
  managesParticipants(open: OpenRequest): boolean {
    return this.isAgent(open.desk) || this.isReporter(open);
  }

  /** The desk with this id, or that of the project with this id or key; 404 with the same words for closed and missing. */
  desk(idOrProject: string): ServiceDesk {
    const { jira } = this.access.state;
    const projectId = jira.project(idOrProject)?.id;
    const desk = this.jsm.desks.get(idOrProject) ?? this.jsm.desks.find((one) => one.projectId === projectId);
    if (desk && this.enters(desk)) return desk;
    throw deskRefusal(404, 'sd.agent.servicedesk.error.servicedesk.missing', 'The Service Desk you are trying to view does not exist.');
  }

  /** The same for agents alone: a customer of the desk is told so with 403. */
  deskAsAgent(idOrProject: string): ServiceDesk {
    const desk = this.desk(idOrProject);
    if (this.isAgent(desk)) return desk;
    throw deskRefusal(403, 'sd.agent.servicedesk.error.permission.agent', 'You must be an agent of this service desk to do this.');
  }

  /** The request of the issue with this id or key; 404 with the same words for hidden, missing and plain issues. */
  request(idOrKey: string): OpenRequest {
    const open = this.find(idOrKey);
    if (open && this.sees(open)) return open;
    throw deskRefusal(404, 'sd.request.error.missing', 'The request you are trying to view does not exist.');
  }

  /** Every request that the caller sees. */
  requests(): OpenRequest[] {
    return this.jsm.requests.all().flatMap((request) => {
      const open = this.find(request.id);
      return open && this.sees(open) ? [open] : [];
    });
  }

  private find(idOrKey: string): OpenRequest | undefined {
    const issue = this.access.state.jira.issue(idOrKey);
    return issue && this.jsm.requestOf(issue);
  }
}
