import type { Stored } from '../jira/records';

/** A service desk stands beside one service project; customers meet it as a portal. */
export interface ServiceDesk {
  id: string;
  projectId: string;
  /** Who may raise requests: `open` anybody with an account, `closed` its customers and its organisations alone. */
  access: 'open' | 'closed';
  customerIds: string[];
  organizationIds: string[];
  /** Transitions that the portal offers to customers, by workflow id. */
  portalTransitions: Record<string, string[]>;
  /** The Confluence space with its articles. */
  articleSpaceKey: string | null;
}

export interface RequestTypeGroup {
  id: string;
  deskId: string;
  name: string;
}

/** A field of a request type. One with a preset is hidden from customers and set on every request. */
export interface RequestField {
  fieldId: string;
  label: string;
  description: string;
  required: boolean;
  preset?: Stored;
}

export interface RequestType {
  id: string;
  deskId: string;
  name: string;
  description: string;
  helpText: string;
  issueTypeId: string;
  groupIds: string[];
  fields: RequestField[];
  /** Requests of this type wait for these people; `needed` yeses approve, one no declines. */
  approval: { name: string; approverIds: string[]; needed: number; onApprove: string; onDecline: string } | null;
}

export interface Queue {
  id: string;
  deskId: string;
  name: string;
  jql: string;
  /** The columns: field ids. */
  fields: string[];
}

/** Customers who belong together and see each other's shared requests. */
export interface Organization {
  id: string;
  name: string;
  created: number;
  memberIds: string[];
}

/** What makes an issue a customer request; `id` is the issue's. */
export interface ServiceRequest {
  id: string;
  typeId: string;
  participantIds: string[];
  /** The organisations that it is shared with. */
  organizationIds: string[];
  feedback: { rating: number; comment: string | null } | null;
}

export type Decision = 'approved' | 'declined' | 'pending';

export interface Approval {
  id: string;
  issueId: string;
  name: string;
  created: number;
  completed: number | null;
  finalDecision: Decision;
  approvers: { accountId: string; decision: Decision }[];
  needed: number;
  /** The transitions that follow, by id. */
  onApprove: string;
  onDecline: string;
}

/** When a desk works. */
export interface BusinessHours {
  /** IANA name. */
  zone: string;
  /** 0 is Sunday. */
  weekdays: number[];
  /** Minutes after midnight. */
  opens: number;
  closes: number;
  /** ISO dates. */
  holidays: string[];
}

/** A promise about time. The first goal that names the request's priority counts, `priorityIds` null names all. */
export interface SlaMetric {
  id: string;
  deskId: string;
  name: string;
  measures: 'first-response' | 'resolution';
  /** Status ids in which the clock stands still. */
  pausedIn: string[];
  goals: { priorityIds: string[] | null; minutes: number }[];
  hours: BusinessHours;
}

/** A file that came with a comment: it is as public as the comment. `id` is the attachment's. */
export interface CommentFile {
  id: string;
  issueId: string;
  commentId: string;
}

/** A file that was uploaded and not been attached yet; what it holds is the blob `jsm/<id>`. */
export interface TemporaryFile {
  id: string;
  deskId: string;
  ownerId: string;
  filename: string;
  mimeType: string;
  size: number;
}

/** Whether a person wants to hear of a request, once they have said so; `id` is `<issue id>/<account id>`. */
export interface Subscription {
  id: string;
  issueId: string;
  subscribed: boolean;
}
