import React from 'react';
import { Button, Heading, HelperMessage, Inline, Stack } from '@forge/react';
import { problemAt } from '../fields/problem-at';
import { FieldRuleRow, type FieldRule } from './field-rule-row';
import type { Settings, SettingsPart } from './settings-change';

type List = keyof Settings['fields'];

interface Given extends SettingsPart {
  list: List;
  title: string;
  meaning: string;
}

/** The rules of one list of fields; they are saved with the tab. */
export function FieldRules({ list, title, meaning, draft, isBusy, problems, onEdit }: Given) {
  const rules = draft.fields[list];
  const edit = (next: readonly FieldRule[]): void => onEdit((before) => ({ ...before, fields: { ...before.fields, [list]: next } }));
  return (
    <Stack space="space.100">
      <Heading size="small">{title}</Heading>
      <HelperMessage>{meaning}</HelperMessage>
      {rules.map((rule, index) => (
        <FieldRuleRow
          key={index}
          id={`${list}-${index}`}
          rule={rule}
          problem={problemAt(problems, `fields.${list}.${index}`)}
          isBusy={isBusy}
          onChange={(changed) => edit(rules.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => edit(rules.filter((_, at) => at !== index))}
        />
      ))}
      <Inline>
        <Button isDisabled={isBusy} onClick={() => edit([...rules, { field: '' }])}>
          Add a field
        </Button>
      </Inline>
    </Stack>
  );
}
