import React, { useState } from 'react';
import { Button, Heading, HelperMessage, Inline, Label, Stack, TextArea } from '@forge/react';
import type { AuditExport, AuditExportPart, AuditFilter } from '../../contract/audit';
import { Problem } from '../problem';
import { useTask } from '../use-task';

type Format = AuditExport['format'];

interface Exported {
  format: Format;
  text: string;
  cursor: string | null;
}

interface Given {
  filter: AuditFilter;
  exported: (asked: AuditExport) => Promise<AuditExportPart>;
}

/** The calls that the filter leaves as text to copy, a part at a time. */
export function CallExport({ filter, exported }: Given) {
  const task = useTask();
  const [shown, setShown] = useState<Exported | null>(null);
  const read = (format: Format, before: Exported | null): void =>
    void task.run(async () => {
      const part = await exported({ format, query: filter, ...(before !== null && before.cursor !== null && { cursor: before.cursor }) });
      setShown({ format, text: `${before?.text ?? ''}${part.text}`, cursor: part.cursor ?? null });
    });
  return (
    <Stack space="space.100">
      <Heading size="small">Export</Heading>
      <Inline space="space.100">
        <Button isDisabled={task.isRunning} onClick={() => read('csv', null)}>
          As CSV
        </Button>
        <Button isDisabled={task.isRunning} onClick={() => read('jsonl', null)}>
          As JSON Lines
        </Button>
        {shown !== null && shown.cursor !== null && (
          <Button isDisabled={task.isRunning} onClick={() => read(shown.format, shown)}>
            Add the next part
          </Button>
        )}
      </Inline>
      <Problem text={task.problem} />
      {shown !== null && (
        <Stack>
          <Label labelFor="export-text">{shown.format === 'csv' ? 'CSV' : 'JSON Lines'}</Label>
          <TextArea id="export-text" isReadOnly isMonospaced minimumRows={10} maxHeight="400px" value={shown.text} />
          <HelperMessage>
            {shown.cursor === null ? 'This is all of it.' : 'There is more: add the next part before you copy it.'}
          </HelperMessage>
        </Stack>
      )}
    </Stack>
  );
}
