import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { renderBody } from '../beans/body-bean';
import type { BodyFormat } from '../beans/body-bean';
import { contentNotFoundV1, readV1 } from '../lookup';
import { readBody } from '../written-body';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const PATH = '/wiki/rest/api/contentbody/convert/async';
const SCOPES = ['read:confluence-content.all', 'read:content-details:confluence'] as const;
/** A result can be had for five minutes. */
const KEPT_MS = 5 * 60_000;

/** What can become what, of the conversions that Confluence has. */
const CONVERSIONS: Readonly<Record<string, readonly BodyFormat[]>> = {
  atlas_doc_format: ['storage', 'view'],
  storage: ['atlas_doc_format', 'view'],
};
const UNMODELLED: readonly string[] = ['editor', 'export_view', 'styled_view'];

const requestSchema = z.object({ representation: z.string(), value: z.string() });

const start = confluenceEndpoint({
  method: 'POST',
  path: `${PATH}/{to}`,
  scopes: SCOPES,
  query: ['contentIdContext'],
  handler: (context) => {
    const { confluence, accountId, timestamp, parameters } = context;
    const contentId = parameters.text('contentIdContext') ?? null;
    checkContext(context, contentId);
    const { representation, value } = readV1(context, requestSchema);
    const to = target(context, representation);
    // The table of conversions has these two alone.
    const document = readBody(context, { representation: representation as 'atlas_doc_format' | 'storage', value });
    const kept = {
      id: confluence.nextId(),
      ownerId: accountId,
      contentId,
      representation: to,
      value: renderBody(document, to),
      at: timestamp,
    };
    return json({ asyncId: confluence.conversions.put(kept).id });
  },
});

function target({ path, parameters }: ConfluenceContext, from: string): BodyFormat {
  const wanted = path['to'] ?? '';
  const possible = Object.hasOwn(CONVERSIONS, from) ? (CONVERSIONS[from] ?? []) : [];
  const to = possible.find((format) => format === wanted);
  if (to) return to;
  if (UNMODELLED.includes(wanted) || UNMODELLED.includes(from)) throw parameters.unmodelled(`Conversion from '${from}' to '${wanted}'`);
  throw confluenceV1Refusal(400, `Conversion from ${from} to ${wanted} is not supported`);
}

/** People see the results of their own conversions, as long as they see the content that these were made for. */
const result = confluenceEndpoint({
  method: 'GET',
  path: `${PATH}/{id}`,
  scopes: SCOPES,
  handler: (context) => {
    const { confluence, accountId, path, base, now } = context;
    const id = path['id'] ?? '';
    const found = confluence.conversions.get(id);
    if (found?.ownerId !== accountId || now() - Date.parse(found.at) > KEPT_MS) {
      throw confluenceV1Refusal(404, `There is no conversion with the id ${id}`);
    }
    checkContext(context, found.contentId);
    const { representation, value } = found;
    const links = { self: `${base}/rest/api/contentbody/convert/async/${id}` };
    return json({ value, representation, renderTaskId: id, status: 'COMPLETED', embeddedContent: [], _expandable: {}, _links: links });
  },
});

function checkContext(context: ConfluenceContext, contentId: string | null): void {
  if (contentId === null) return;
  const content = context.confluence.contents.get(contentId);
  if (!content || !context.permissions.view(content)) throw contentNotFoundV1({ ...context, path: { id: contentId } });
}

export const bodyConversionEndpoints = [start, result];
