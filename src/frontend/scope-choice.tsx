import React from 'react';
import { Inline, Label, Select, Stack } from '@forge/react';
import { levelsUpTo, SCOPE_PRODUCTS, type Level, type Levels } from './scope-levels';

/** Chooses what a key may do in each product, up to a highest level. */
export function ScopeChoice(props: { id: string; levels: Levels; most: Levels; isBusy: boolean; onChange: (levels: Levels) => void }) {
  const { id, levels, most, isBusy, onChange } = props;
  return (
    <Inline space="space.200" grow="fill">
      {SCOPE_PRODUCTS.map(({ product, title }) => {
        const options = levelsUpTo(most[product]).map(({ level, title: label }) => ({ label, value: level }));
        return (
          <Stack key={product} grow="fill">
            <Label labelFor={`${id}-${product}`}>{title}</Label>
            <Select
              inputId={`${id}-${product}`}
              options={options}
              value={options.find(({ value }) => value === levels[product])}
              isDisabled={isBusy}
              isSearchable={false}
              onChange={(chosen: { value: Level }) => onChange({ ...levels, [product]: chosen.value })}
            />
          </Stack>
        );
      })}
    </Inline>
  );
}
