import { z } from 'zod';
import { json } from '../../answer';
import { confluenceV1Refusal } from '../../refusal';
import { visibleContentV1 } from '../lookup';
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
    const { confluence, base, permissions, body } = context;
    const content = visibleContentV1(context);
    if (!permissions.edit(content)) throw confluenceV1Refusal(403, 'You do not have permission to edit this content');
    const wanted = requestSchema.safeParse(body);
    if (!wanted.success) throw confluenceV1Refusal(400, 'Labels must be objects with a prefix of global, my or team, and a name');
    const invalid = wanted.data.find(({ name }) => !LABEL.test(name));
    if (invalid) throw confluenceV1Refusal(400, `Label name '${invalid.name}' is too long or contains an invalid character`);
    const added = wanted.data.map(({ prefix, name }) => confluence.label(prefix, name.toLowerCase()).id);
    const labelled = confluence.contents.put({ ...content, labelIds: [...new Set([...content.labelIds, ...added])] });
    const results = confluence.labelsOf(labelled).map((one) => ({ ...one, label: one.name }));
    return json({ results, start: 0, limit: 200, size: results.length, _links: { base, context: '/wiki' } });
  },
});

export const labelAddEndpoints = [add];
