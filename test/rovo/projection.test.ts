import fc from 'fast-check';
import { inputSchema } from '../../src/actions/input-schema';
import { actions } from '../../src/actions/registry';
import { fromScalars, scalarInputs } from '../../src/rovo/projection';

const schema = {
  type: 'object',
  properties: {
    issue: { type: 'string', description: 'Issue key' },
    count: { type: 'integer' },
    loud: { type: 'boolean' },
    format: { type: 'string', enum: ['table', 'markdown'] },
    labels: { type: 'array', items: { type: 'string' } },
    fields: { type: 'object' },
  },
  required: ['issue'],
} as const;

describe('the scalar projection of inputs', () => {
  test('lists travel as comma text, objects as JSON text, enums name their values', () => {
    const inputs = scalarInputs(schema);
    expect(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.type]))).toEqual({
      issue: 'string',
      count: 'integer',
      loud: 'boolean',
      format: 'string',
      labels: 'string',
      fields: 'string',
    });
    expect(inputs['format']?.description).toContain('one of table, markdown');
    expect(inputs['issue']).toMatchObject({ title: 'Issue', required: true });
  });

  test('the way back gives the values themselves', () => {
    const sent = { issue: 'PAY-1', count: 3, loud: false, labels: 'red, green ,', fields: '{"Story points": 3}', format: '' };
    expect(fromScalars(schema, sent)).toEqual({
      issue: 'PAY-1',
      count: 3,
      loud: false,
      labels: ['red', 'green'],
      fields: { 'Story points': 3 },
    });
  });

  test('text that is not the JSON it should be is passed on, so that the parser refuses it by name', () => {
    expect(fromScalars(schema, { fields: '{oops' })).toEqual({ fields: '{oops' });
  });

  test('any list and any object come back as they went', () => {
    const item = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes(',') && !text.startsWith('['));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (labels, fields) => {
        const back = fromScalars(schema, { labels: labels.join(','), fields: JSON.stringify(fields) });
        expect(back).toEqual({ labels, fields: JSON.parse(JSON.stringify(fields)) as unknown });
      }),
    );
  });

  test('every action fits what Forge takes: at most ten scalar inputs with short descriptions', () => {
    for (const action of actions) {
      const inputs = Object.values(scalarInputs(inputSchema(action)));
      expect(inputs.length).toBeLessThanOrEqual(10);
      for (const input of inputs) expect(input.description.length).toBeLessThanOrEqual(255);
    }
  });
});
