import { z } from 'zod';
import { json, noContent } from '../../answer';
import type { Endpoint } from '../../endpoint';
import { confluenceV1Refusal } from '../../refusal';
import type { SiteState } from '../../state';
import { editableContentV1 } from '../lookup';
import type { ConfluenceContext } from './define';
import { confluenceEndpoint } from './define';

const label = z.object({ prefix: z.enum(['global', 'my', 'team']), name: z.string() });
const requestSchema = z.union([z.array(label), label.transform((one) => [one])]);

/** Labels are one word of at most 255 characters, without the punctuation that label lists use. */
const LABEL = /^[^\s:;,.?&[\]()#^*@!]{1,255}$/;

const add = confluenceEndpoint({
  method: 'POST',
  path: '/wiki/rest/api/content/{id}/label',
  scopes: ['write:confluence-content', ['read:label:confluence', 'write:label:confluence']],
  handler: (context) => {
    const { confluence, base, body } = context;
    const content = editableContentV1(context);
    const wanted = requestSchema.safeParse(body);
    if (!wanted.success) throw confluenceV1Refusal(400, 'Labels must be objects with a prefix of global, my or team, and a name');
    const invalid = wanted.data.find(({ name }) => !LABEL.test(name));
    if (invalid) throw confluenceV1Refusal(400, `Label name '${invalid.name}' is too long or contains an invalid character`);
    // Labels of one's own are for one person's eyes, which no part of this site knows.
    if (wanted.data.some(({ prefix }) => prefix === 'my')) throw context.parameters.unmodelled("The label prefix 'my'");
    const added = wanted.data.map(({ prefix, name }) => confluence.label(prefix, name.toLowerCase()).id);
    const labelled = confluence.contents.put({ ...content, labelIds: [...new Set([...content.labelIds, ...added])] });
    const results = confluence.labelsOf(labelled).map((one) => ({ ...one, label: one.name }));
    return json({ results, start: 0, limit: 200, size: results.length, _links: { base, context: '/wiki' } });
  },
});

/** By query, for names that hold a slash, or by path; a label that is not there is as good as removed. */
const REMOVALS = [
  { path: '/wiki/rest/api/content/{id}/label', query: ['name'], name: ({ parameters }: ConfluenceContext) => parameters.text('name') },
  { path: '/wiki/rest/api/content/{id}/label/{label}', query: [], name: ({ path }: ConfluenceContext) => path['label'] },
];

const remove = ({ path, query, name }: (typeof REMOVALS)[number]): Endpoint<SiteState> =>
  confluenceEndpoint({
    method: 'DELETE',
    path,
    scopes: ['write:confluence-content', 'write:label:confluence'],
    query,
    handler: (context) => {
      const { confluence } = context;
      const content = editableContentV1(context);
      const unwanted = name(context)?.toLowerCase();
      if (unwanted === undefined) throw confluenceV1Refusal(400, 'The query parameter name is required');
      const labelIds = content.labelIds.filter((id) => confluence.labels.get(id)?.name !== unwanted);
      confluence.contents.put({ ...content, labelIds });
      return noContent();
    },
  });

export const contentLabelEndpoints = [add, ...REMOVALS.map(remove)];
