import * as z from 'zod';
import { linkType } from '../../../clients/jira/issue-links';
import { relatedIssues } from '../related-issues';
import type { Inclusion, Reading } from './inclusion';

const end = z.object({ id: z.string(), key: z.string() }).optional();

/** The `issuelinks` field: each link shows the issue at its other end. */
const issueLinks = z.array(z.object({ id: z.string(), type: linkType, inwardIssue: end, outwardIssue: end }));

export interface IssueLink {
  id: string;
  typeId: string;
  /** What this issue does to the other, or has done to it: `blocks`, `is blocked by`. */
  relation: string;
  direction: 'inward' | 'outward';
  other: { id: string; key: string };
}

/** The links in the `issuelinks` field. */
export function linksIn(field: unknown): IssueLink[] {
  return issueLinks.parse(field ?? []).flatMap(({ id, type, inwardIssue, outwardIssue }): IssueLink[] => {
    if (outwardIssue) return [{ id, typeId: type.id, relation: type.outward, direction: 'outward', other: outwardIssue }];
    return inwardIssue ? [{ id, typeId: type.id, relation: type.inward, direction: 'inward', other: inwardIssue }] : [];
  });
}

/** Linked issues, each with its own project. Those that the person cannot see, and so have no known project, are left out. */
export async function links({ issue, context }: Reading): Promise<Inclusion> {
  const all = linksIn(issue.fields['issuelinks']);
  const issues = await relatedIssues(
    all.map((link) => link.other.id),
    context,
  );
  const records = all.flatMap(({ id, relation, other }) => {
    const linked = issues.get(other.id);
    return linked === undefined ? [] : [{ ...linked, fields: { relation, ...linked.fields, link: id } }];
  });
  return { parts: { issuelinks: records } };
}
