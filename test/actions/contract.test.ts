import { actions } from '../../src/actions/registry';
import type { Action } from '../../src/actions/define';
import { inputSchema, propertyType, type InputProperty } from '../../src/actions/input-schema';
import { catalogueRows, type CatalogueRow } from '../support/catalogue';

const rows = catalogueRows();
const rowOf = (action: Action): CatalogueRow | undefined => rows?.find((row) => row.id === action.id);
const withContract = rows === null ? test.skip : test;

/** `name:type[?][=default]` of a row's inputs. */
function contractInputs(row: CatalogueRow): { name: string; type: string; optional: boolean; standard: string | null }[] {
  return row.inputs
    .split('; ')
    .filter((text) => text !== '')
    .map((text) => {
      const [, name = '', type = '', optional, standard] = /^(\w+):(.*?)(\?)?(?:=(.*))?$/.exec(text) ?? [];
      return { name, type, optional: optional === '?', standard: standard ?? null };
    });
}

function typeFits(wanted: string, property: InputProperty): boolean {
  const enumerated = /^enum\((.*)\)$/.exec(wanted)?.[1];
  if (enumerated !== undefined) return property.enum?.join('|') === enumerated;
  if (wanted === 'string[]') return property.type === 'array' && property.items?.type === 'string';
  const names: Record<string, string> = { int: 'integer', bool: 'boolean', markdown: 'string' };
  return propertyType(property).startsWith(names[wanted] ?? wanted);
}

describe('the registry against the contract of action names', () => {
  withContract.each(actions.map((action) => [action.id, action] as const))('%s is what the contract says', (_, action) => {
    const row = rowOf(action);
    expect(row).toBeDefined();
    if (!row) return;
    expect({ product: action.product, group: action.group, effect: action.effect, surface: action.surface }).toEqual({
      product: row.product,
      group: row.group,
      effect: row.effect,
      surface: row.tier,
    });
    expect(action.destructive).toBe(row.destructive === 'yes');
    expect(action.repeatable).toBe(row.idempotent === 'yes');
    const { properties, required = [] } = inputSchema(action);
    for (const input of contractInputs(row)) {
      const property = properties[input.name];
      expect({ input: input.name, there: property !== undefined }).toEqual({ input: input.name, there: true });
      if (!property) continue;
      expect({ input: input.name, fits: typeFits(input.type, property), type: propertyType(property) }).toMatchObject({ fits: true });
      expect({ input: input.name, required: required.includes(input.name) }).toEqual({ input: input.name, required: !input.optional });
    }
    for (const endpoint of row.endpoints.split(' + ').filter((one) => one !== 'app')) expect(action.endpoints).toContain(endpoint);
    for (const scope of row.scopes.split(' ')) expect(Object.keys(action.scopes)).toContain(scope);
  });
});

describe('every action', () => {
  test('has an id of its own, at most 40 characters, that begins with its product', () => {
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
    for (const action of actions) {
      expect(action.id).toMatch(/^[a-z]+(_[a-z]+)+$/);
      expect(action.id.length).toBeLessThanOrEqual(40);
      expect(action.id.split('_')[0]).toBe(action.product);
    }
  });

  test('says in at most 160 characters when to choose it, and takes at most ten inputs', () => {
    for (const action of actions) {
      expect(action.summary.length).toBeLessThanOrEqual(160);
      expect(Object.keys(action.input.shape).length).toBeLessThanOrEqual(10);
    }
  });

  test('declares safety facts that do not contradict each other', () => {
    for (const action of actions) {
      if (action.effect === 'read') expect(action.destructive).toBe(false);
      if (action.effect === 'delete') expect(action.destructive).toBe(true);
      if (action.type === 'read') expect(action.effect).toBe('read');
      if (action.type === 'write') expect(action.effect).not.toBe('read');
    }
  });

  test('shows examples that its own parser takes', () => {
    for (const action of actions) {
      expect(action.examples.length).toBeGreaterThan(0);
      for (const { input } of action.examples) expect(action.input.safeParse(input)).toMatchObject({ success: true });
    }
  });

  test('names no operation twice and gives a reason for every scope', () => {
    for (const action of actions) {
      expect(new Set(action.endpoints).size).toBe(action.endpoints.length);
      for (const reason of Object.values(action.scopes)) expect(reason.length).toBeGreaterThan(8);
    }
  });
});
