import React from 'react';
import { Stack } from '@forge/react';
import { ListField } from '../fields/list-field';
import { problemAt } from '../fields/problem-at';
import { FieldRules } from './field-rules';
import { SaveBar } from './save-bar';
import type { SettingsPart } from './settings-change';

/** What agents never see, and what they see and cannot change. */
export function FieldsTab(part: SettingsPart) {
  const { draft, isBusy, problems, onEdit } = part;
  return (
    <Stack space="space.300">
      <FieldRules
        list="hidden"
        title="Hidden fields"
        meaning="Agents never read them, cannot search by them and cannot set them. Give a field's name or its id."
        {...part}
      />
      <FieldRules list="readOnly" title="Read-only fields" meaning="Agents read them and cannot set them." {...part} />
      <ListField
        id="hidden-labels"
        label="Hidden labels, one a line"
        help="Issues and pages that carry one of these labels do not exist for agents."
        values={draft.hiddenLabels}
        problem={problemAt(problems, 'hiddenLabels')}
        isBusy={isBusy}
        onChange={(hiddenLabels) => onEdit((before) => ({ ...before, hiddenLabels }))}
      />
      <SaveBar {...part} />
    </Stack>
  );
}
