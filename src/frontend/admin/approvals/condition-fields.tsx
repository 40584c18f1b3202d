import React from 'react';
import { Inline, Stack } from '@forge/react';
import { ActionsField } from '../../fields/actions-field';
import { ListField } from '../../fields/list-field';
import { SomeOfField } from '../../fields/some-of-field';
import { TextField } from '../../fields/text-field';
import { EFFECTS, PRODUCTS } from '../product-words';
import { FLAGS, flagsOf, type Condition, type Flag } from './rule-words';

interface Given {
  when: Condition;
  problemOf: (field: string) => string | null;
  isBusy: boolean;
  onChange: (when: Condition) => void;
}

type Listed = 'effects' | 'products' | 'actions' | 'projects' | 'spaces';

/** The condition with one list in place; an empty list names nothing and is left out. */
function withList<Name extends Listed>(when: Condition, name: Name, values: Condition[Name] & readonly string[]): Condition {
  const { [name]: _, ...rest } = when;
  return values.length === 0 ? rest : { ...rest, [name]: values };
}

function withFlags(
  { destructive: _, changesAccess: __, leavesSite: ___, repliesToCustomers: ____, ...rest }: Condition,
  flags: Flag[],
): Condition {
  return { ...rest, ...Object.fromEntries(flags.map((flag) => [flag, true])) };
}

function withNumber({ affectsOver: _, ...rest }: Condition, typed: string): Condition {
  return typed.trim() === '' ? rest : { ...rest, affectsOver: /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN };
}

/** What a rule is about: everything that is given here must hold, and what is left empty does not matter. */
export function ConditionFields({ when, problemOf, isBusy, onChange }: Given) {
  const { affectsOver } = when;
  return (
    <Stack space="space.200">
      <SomeOfField
        id="rule-flags"
        label="When all of this holds of a call (nothing ticked or given: every change)"
        names={FLAGS}
        values={flagsOf(when)}
        isBusy={isBusy}
        onChange={(flags) => onChange(withFlags(when, flags))}
      />
      <TextField
        id="rule-affects"
        label="It touches more things at once than"
        placeholder="Any number"
        value={affectsOver === undefined || Number.isNaN(affectsOver) ? '' : String(affectsOver)}
        problem={
          affectsOver !== undefined && Number.isNaN(affectsOver) ? 'Give a whole number, or leave it empty.' : problemOf('when.affectsOver')
        }
        isBusy={isBusy}
        onChange={(typed) => onChange(withNumber(when, typed))}
      />
      <Inline space="space.200" grow="fill" alignBlock="start">
        <SomeOfField
          id="rule-effects"
          label="It is of one of these effects"
          names={EFFECTS}
          values={when.effects ?? []}
          isBusy={isBusy}
          onChange={(effects) => onChange(withList(when, 'effects', effects))}
        />
        <SomeOfField
          id="rule-products"
          label="It is in one of these products"
          names={PRODUCTS}
          values={when.products ?? []}
          isBusy={isBusy}
          onChange={(products) => onChange(withList(when, 'products', products))}
        />
      </Inline>
      <ActionsField
        id="rule-actions"
        label="It is one of these actions"
        values={when.actions ?? []}
        problem={problemOf('when.actions')}
        isBusy={isBusy}
        onChange={(actions) => onChange(withList(when, 'actions', actions))}
      />
      <Inline space="space.200" grow="fill" alignBlock="start">
        <ListField
          id="rule-projects"
          label="In one of these projects (keys or patterns, one a line)"
          values={when.projects ?? []}
          problem={problemOf('when.projects')}
          isBusy={isBusy}
          onChange={(projects) => onChange(withList(when, 'projects', projects))}
        />
        <ListField
          id="rule-spaces"
          label="In one of these spaces (keys or patterns, one a line)"
          values={when.spaces ?? []}
          problem={problemOf('when.spaces')}
          isBusy={isBusy}
          onChange={(spaces) => onChange(withList(when, 'spaces', spaces))}
        />
      </Inline>
    </Stack>
  );
}
