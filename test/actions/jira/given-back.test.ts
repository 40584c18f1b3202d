import * as fc from 'fast-check';
import type { ActionContext } from '../../../src/actions/context';
import { fieldInputs } from '../../../src/actions/jira/field-values/field-inputs';
import { heldBefore } from '../../../src/actions/jira/field-values/given-back';
import { sameValue } from '../../../src/actions/jira/same-value';
import type { FieldMeta } from '../../../src/clients/jira/field-meta';
import { jiraClient } from '../../../src/clients/jira/client';
import { recordedHttp } from '../../clients/jira/recorded-http';

const PEOPLE = ['a-person-of-this-site', 'somebody-else-of-this'].map((accountId) => ({ accountId, displayName: accountId }));
const people = ({ query }: { query?: object }) => ({
  status: 200,
  body: PEOPLE.filter((one) => JSON.stringify(query ?? {}).includes(one.accountId)),
});
const http = recordedHttp({
  'GET /rest/api/3/user/search': people,
  'GET /rest/api/3/user/assignable/search': people,
  'GET /rest/api/3/myself': () => ({ status: 200, body: { ...PEOPLE[0], timeZone: 'Asia/Tokyo' } }),
});
// Of the context, values are resolved with no more than this.
const context = { caller: { accountId: PEOPLE[0]?.accountId, door: 'mcp' }, jira: jiraClient(http) } as unknown as ActionContext;

const OPTIONS = [1, 2, 3].map((id) => ({ id: String(id), value: `Option > ${id}`, children: [{ id: `${id}1`, value: 'Child > x' }] }));
const NAMED = [1, 2, 3].map((id) => ({ id: String(id), name: id === 3 ? 'None' : `Name ${id}` }));
const custom = (name: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;
const documents = fc.string({ minLength: 1 }).map((text) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: text.replace(/\p{Cc}/gu, 'x') || 'x' }] }],
}));

/** What a field of each kind can hold, as Jira answers it. */
const KINDS: Record<string, { schema: FieldMeta['schema']; allowedValues?: FieldMeta['allowedValues']; held: fc.Arbitrary<unknown> }> = {
  summary: { schema: { type: 'string', system: 'summary' }, held: fc.constantFrom('One', ' Two  words ', 'none', 'Ünï → code') },
  description: { schema: { type: 'string', system: 'description' }, held: fc.option(documents) },
  text: { schema: { type: 'string', custom: custom('textfield') }, held: fc.option(fc.constantFrom('a', 'none', 'x > y')) },
  number: { schema: { type: 'number' }, held: fc.option(fc.float({ noNaN: true, noDefaultInfinity: true })) },
  day: { schema: { type: 'date' }, held: fc.option(fc.constantFrom('2026-02-28', '2028-02-29')) },
  moment: { schema: { type: 'datetime' }, held: fc.option(fc.constantFrom('2026-02-28T10:30:00.000+0900')) },
  person: { schema: { type: 'user' }, held: fc.option(fc.constantFrom(...PEOPLE)) },
  people: { schema: { type: 'array', items: 'user' }, held: fc.subarray(PEOPLE) },
  option: { schema: { type: 'option' }, allowedValues: OPTIONS, held: fc.option(fc.constantFrom(...OPTIONS)) },
  options: { schema: { type: 'array', items: 'option' }, allowedValues: OPTIONS, held: fc.subarray(OPTIONS) },
  cascade: {
    schema: { type: 'option-with-child' },
    allowedValues: OPTIONS,
    held: fc.option(fc.constantFrom(...OPTIONS.flatMap(({ children, ...one }) => [one, { ...one, child: children[0] }]))),
  },
  priority: { schema: { type: 'priority' }, allowedValues: NAMED, held: fc.constantFrom(...NAMED) },
  versions: { schema: { type: 'array', items: 'version' }, allowedValues: NAMED, held: fc.subarray(NAMED) },
  labels: { schema: { type: 'array', items: 'string' }, held: fc.subarray(['a', 'none', 'x,y']) },
  parent: { schema: { type: 'issuelink' }, held: fc.option(fc.constantFrom({ id: '1', key: 'PAY-1', fields: {} })) },
};

describe('what a field held, given again', () => {
  test.each(Object.entries(KINDS))('%s is the same value', async (fieldId, { schema, allowedValues, held }) => {
    const meta: FieldMeta = { fieldId, name: fieldId, required: false, hasDefaultValue: false, operations: [], schema, allowedValues };
    await fc.assert(
      fc.asyncProperty(held, async (value) => {
        const issue = { id: '1', key: 'PAY-1', fields: { project: { id: '1', key: 'PAY' }, [fieldId]: value } };
        const given = heldBefore(issue, [meta]);
        // It is kept in storage in between.
        const kept = JSON.parse(JSON.stringify(given)) as typeof given;
        const { wire } = await fieldInputs([meta], {}, kept, { project: 'PAY', context, complete: false });
        expect({
          value,
          wire,
          same: sameValue(value, wire[fieldId]) || Date.parse(String(value)) === Date.parse(String(wire[fieldId])),
        }).toMatchObject({ same: true });
        if (schema.system === 'description') expect(wire[fieldId]).toEqual(value);
      }),
      { numRuns: 30 },
    );
  });

  test('of estimates, those that are set; of sprints, the one that is not over', () => {
    const meta = (type: string, more: object = {}): FieldMeta => ({
      fieldId: 'x',
      name: 'x',
      required: false,
      hasDefaultValue: false,
      operations: [],
      schema: { type, ...more },
    });
    const held = (value: unknown, field: FieldMeta) =>
      heldBefore({ id: '1', key: 'PAY-1', fields: { project: { id: '1', key: 'PAY' }, x: value } }, [field])['x'];
    expect(held({ originalEstimate: '2d', originalEstimateSeconds: 57_600 }, meta('timetracking'))).toEqual({ original: '2d' });
    const sprint = meta('array', { items: 'json', custom: 'com.pyxis.greenhopper.jira:gh-sprint' });
    const sprints = [
      { id: 1, name: 'S1', state: 'closed' },
      { id: 2, name: 'S2', state: 'active' },
    ];
    expect(held(sprints, sprint)).toBe(2);
    expect(held(sprints.slice(0, 1), sprint)).toBeNull();
    expect(held({ id: 'team-1', name: 'Ledger' }, meta('team'))).toBe('team-1');
    expect(held({ name: 'devs', groupId: 'g' }, meta('group'))).toBe('devs');
  });
});
