import React from 'react';
import { DynamicTable, HelperMessage, Stack, Text, Toggle } from '@forge/react';
import { namedEntries } from '../fields/named-entries';
import { EFFECTS, PRODUCTS, type Effect, type Product } from './product-words';
import type { Settings, SettingsPart } from './settings-change';

function flipped(settings: Settings, product: Product, effect: Effect): Settings {
  const row = settings.effects[product];
  return { ...settings, effects: { ...settings.effects, [product]: { ...row, [effect]: !row[effect] } } };
}

/** Which effects agents may have in which product. */
export function EffectsGrid({ settings, isBusy, onChange }: SettingsPart) {
  const head = { cells: [{ key: 'product', content: 'Product' }, ...namedEntries(EFFECTS).map(([key, content]) => ({ key, content }))] };
  const rows = namedEntries(PRODUCTS).map(([product, name]) => ({
    key: product,
    cells: [
      { key: `${product}-name`, content: <Text>{name}</Text> },
      ...namedEntries(EFFECTS).map(([effect, title]) => ({
        key: `${product}-${effect}`,
        content: (
          <Toggle
            id={`${product}-${effect}`}
            label={`${title} in ${name}`}
            isChecked={settings.effects[product][effect]}
            isDisabled={isBusy}
            onChange={() => void onChange((before) => flipped(before, product, effect))}
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
