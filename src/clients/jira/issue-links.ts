import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

/** `inward` reads "is blocked by", `outward` reads "blocks". */
export const linkType = z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() });

export type JiraLinkType = z.output<typeof linkType>;

const remoteLink = z.object({
  id: z.number(),
  relationship: z.string().optional(),
  application: z.object({ name: z.string().optional() }).optional(),
  object: z.object({ url: z.string(), title: z.string(), summary: z.string().optional() }),
});

export type JiraRemoteLink = z.output<typeof remoteLink>;

export interface NewIssueLink {
  type: { id: string };
  /** The issue of which the outward phrase is true: in "A blocks B" it is A. */
  inwardIssue: { key: string };
  outwardIssue: { key: string };
  /** The comment's body is an ADF document. */
  comment?: { body: unknown };
}

/** Links between issues, and from issues to the outside. Sources: `GET /rest/api/3/issueLinkType`, `POST /rest/api/3/issueLink`, `DELETE /rest/api/3/issueLink/{linkId}`,
 * `GET /rest/api/3/issue/{issueIdOrKey}/remotelink`, `DELETE …/remotelink/{linkId}`. */
export function jiraIssueLinks(http: ProductHttp) {
  return {
    async types(): Promise<JiraLinkType[]> {
      const found = await ask(
        http,
        'GET /rest/api/3/issueLinkType',
        {},
        { what: 'link types', schema: z.object({ issueLinkTypes: z.array(linkType) }) },
      );
      return found.issueLinkTypes;
    },

    add: (link: NewIssueLink): Promise<unknown> =>
      ask(http, 'POST /rest/api/3/issueLink', { body: link }, { what: 'the issues to link', schema: z.unknown() }),

    remove: (link: string): Promise<unknown> =>
      ask(http, 'DELETE /rest/api/3/issueLink/{linkId}', { path: { linkId: link } }, { what: `Link ${link}`, schema: z.unknown() }),

    removeRemote: (issue: string, link: string): Promise<unknown> =>
      ask(
        http,
        'DELETE /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}',
        { path: { issueIdOrKey: issue, linkId: link } },
        { what: `Remote link ${link} of issue ${issue}`, schema: z.unknown() },
      ),

    remote: (issue: string): Promise<JiraRemoteLink[]> =>
      ask(
        http,
        'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
        { path: { issueIdOrKey: issue } },
        { what: `Issue ${issue}`, schema: z.array(remoteLink) },
      ),
  };
}
