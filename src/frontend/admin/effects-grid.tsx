import React from 'react';
import { DynamicTable, HelperMessage, Stack, Text, Toggle } from '@forge/react';
import type { Settings, SettingsPart } from './settings-change';

type Product = keyof Settings['effects'];
type Effect = keyof Settings['effects'][Product];

const PRODUCTS: Readonly<Record<Product, string>> = {
  jira: 'Jira',
  jsm: 'Service desks',
  confluence: 'Confluence',
  atlassian: 'Across products',
};
const EFFECTS: Readonly<Record<Effect, string>> = { read: 'Read', create: 'Create', update: 'Change', delete: 'Delete', manage: 'Manage' };

/** The names of a table with their keys; the keys of such a record are all that its type lists. */
function named<Key extends string>(names: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(names) as [Key, string][];
}

function flipped(settings: Settings, product: Product, effect: Effect): Settings {
  const row = settings.effects[product];
  return { ...settings, effects: { ...settings.effects, [product]: { ...row, [effect]: !row[effect] } } };
}

/** Which effects agents may have in which product. */
export function EffectsGrid({ settings, isBusy, onChange }: SettingsPart) {
  const head = { cells: [{ key: 'product', content: 'Product' }, ...named(EFFECTS).map(([key, content]) => ({ key, content }))] };
  const rows = named(PRODUCTS).map(([product, name]) => ({
    key: product,
    cells: [
      { key: `${product}-name`, content: <Text>{name}</Text> },
      ...named(EFFECTS).map(([effect, title]) => ({
        key: `${product}-${effect}`,
        content: (
          <Toggle
            id={`${product}-${effect}`}
            label={`${title} in ${name}`}
            isChecked={settings.effects[product][effect]}
            isDisabled={isBusy}
            onChange={() => onChange((before) => flipped(before, product, effect))}
          />
        ),
      })),
    ],
  }));
  return (
    <Stack space="space.100">
      <DynamicTable label="What agents may do in each product" head={head} rows={rows} />
      <HelperMessage>
        Managing is about permissions and settings of projects, spaces, boards and desks. Deleting includes archiving.
      </HelperMessage>
    </Stack>
  );
}
