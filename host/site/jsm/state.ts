import type { DatabaseSync } from 'node:sqlite';
import { Collection } from '../collection';
import type { Issue } from '../jira/records';
import { found } from '../jira/state';
import type { OpenRequest } from './permissions';
import type * as R from './records';

interface Counter {
  id: string;
  next: number;
}

/** The service desk's documents, one collection per kind. The requests' issues, comments and files are Jira's own. */
export class JsmState {
  readonly desks: Collection<R.ServiceDesk>;
  readonly groups: Collection<R.RequestTypeGroup>;
  readonly requestTypes: Collection<R.RequestType>;
  readonly queues: Collection<R.Queue>;
  readonly organizations: Collection<R.Organization>;
  readonly requests: Collection<R.ServiceRequest>;
  readonly approvals: Collection<R.Approval>;
  readonly slaMetrics: Collection<R.SlaMetric>;
  readonly commentFiles: Collection<R.CommentFile>;
  readonly temporaryFiles: Collection<R.TemporaryFile>;
  readonly subscriptions: Collection<R.Subscription>;
  private readonly counters: Collection<Counter>;

  constructor(database: DatabaseSync) {
    const open = <T extends { id: string }>(name: string): Collection<T> => new Collection<T>(database, `jsm-${name}`);
    this.desks = open('desks');
    this.groups = open('groups');
    this.requestTypes = open('request-types');
    this.queues = open('queues');
    this.organizations = open('organizations');
    this.requests = open('requests');
    this.approvals = open('approvals');
    this.slaMetrics = open('sla-metrics');
    this.commentFiles = open('comment-files');
    this.temporaryFiles = open('temporary-files');
    this.subscriptions = open('subscriptions');
    this.counters = open('counters');
  }

  /** A numeric id that no other document of this kind has had. */
  nextId(kind: 'organization' | 'approval' | 'temporary file'): string {
    const next = this.counters.get(kind)?.next ?? 1;
    this.counters.put({ id: kind, next: next + 1 });
    return String(next);
  }

  typeOf(request: R.ServiceRequest): R.RequestType {
    return found(this.requestTypes.get(request.typeId), `request type ${request.typeId}`);
  }

  deskOf(request: R.ServiceRequest): R.ServiceDesk {
    const { deskId } = this.typeOf(request);
    return found(this.desks.get(deskId), `service desk ${deskId}`);
  }

  /** An issue together with the request that it is and its desk; undefined for an issue that is none, or none any more since it was moved. */
  requestOf(issue: Issue): OpenRequest | undefined {
    const request = this.requests.get(issue.id);
    if (!request) return undefined;
    const desk = this.deskOf(request);
    return desk.projectId === issue.projectId ? { issue, request, desk } : undefined;
  }

  approvalsOf(issueId: string): R.Approval[] {
    return this.approvals.filter((approval) => approval.issueId === issueId);
  }
}
