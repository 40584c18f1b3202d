import React from 'react';
import { Inline, Stack } from '@forge/react';
import { NumberField } from '../fields/number-field';
import { problemAt } from '../fields/problem-at';
import { ToggleField } from '../fields/toggle-field';
import { SaveBar } from './save-bar';
import type { Settings, SettingsPart } from './settings-change';

type Retention = Settings['retention'];

/** How long things are kept, and who sees them. */
export function RetentionTab(part: SettingsPart) {
  const { draft, isBusy, problems, onEdit } = part;
  const edit = (change: Partial<Retention>): void => onEdit((before) => ({ ...before, retention: { ...before.retention, ...change } }));
  return (
    <Stack space="space.300">
      <Inline space="space.200" grow="fill">
        <NumberField
          id="audit-days"
          label="Days that the audit log is kept"
          help="Shortening it hides older rows at once."
          value={draft.retention.auditDays}
          problem={problemAt(problems, 'retention.auditDays')}
          isBusy={isBusy}
          onChange={(auditDays) => edit({ auditDays })}
        />
        <NumberField
          id="undo-days"
          label="Days in which a change can be taken back"
          help="What a thing was before is kept as long."
          value={draft.retention.undoDays}
          problem={problemAt(problems, 'retention.undoDays')}
          isBusy={isBusy}
          onChange={(undoDays) => edit({ undoDays })}
        />
      </Inline>
      <ToggleField
        id="shared-journal"
        label="People see the changes that agents made for others"
        help="Only of what they may see themselves."
        isOn={draft.sharedJournal}
        isBusy={isBusy}
        onChange={(sharedJournal) => onEdit((before) => ({ ...before, sharedJournal }))}
      />
      <SaveBar {...part} />
    </Stack>
  );
}
