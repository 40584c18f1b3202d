import React, { useState } from 'react';
import { Button, Code, DynamicTable, Heading, HelperMessage, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { HourState, HourView } from '../../contract/audit';
import { OneOfField } from '../fields/one-of-field';
import { moment } from '../moment';
import { Problem } from '../problem';
import { useTask } from '../use-task';
import { call } from './call-admin';

const MILLISECONDS_AN_HOUR = 3_600_000;
const PERIODS = { '24': 'The last day', '168': 'The last week', '720': 'The last 30 days', '2160': 'The last 90 days' } as const;
type Period = keyof typeof PERIODS;

const STATES: Readonly<Record<HourState, { text: string; appearance: 'success' | 'removed' | 'default' }>> = {
  intact: { text: 'Intact', appearance: 'success' },
  altered: { text: 'Altered', appearance: 'removed' },
  missing: { text: 'Rows are missing', appearance: 'removed' },
  added: { text: 'Rows were added', appearance: 'removed' },
  'seal-broken': { text: 'The seal is broken', appearance: 'removed' },
  unsealed: { text: 'Not sealed yet', appearance: 'default' },
  expired: { text: 'Older than what is kept', appearance: 'default' },
};

async function hoursOf(hours: number): Promise<HourView[]> {
  const to = Date.now();
  const found: HourView[] = [];
  let cursor: string | undefined;
  do {
    const part = await call('verifyAudit', { from: to - hours * MILLISECONDS_AN_HOUR, to, ...(cursor !== undefined && { cursor }) });
    found.push(...part.hours);
    cursor = part.cursor;
  } while (cursor !== undefined);
  return found;
}

const CLEAR: readonly HourState[] = ['intact', 'unsealed', 'expired'];

function summary(hours: readonly HourView[]): string {
  const count = (states: readonly HourState[]): number => hours.filter(({ state }) => states.includes(state)).length;
  return `${count(['intact'])} hours are intact, ${hours.length - count(CLEAR)} are not, ${count(['unsealed'])} are not sealed yet, ${count(['expired'])} are older than what is kept.`;
}

/** Holds the log against the seal of every hour. */
export function AuditVerification() {
  const task = useTask();
  const [period, setPeriod] = useState<Period>('24');
  const [hours, setHours] = useState<readonly HourView[] | null>(null);
  const verify = (): void => void task.run(async () => setHours(await hoursOf(Number(period))));
  const rows = (hours ?? []).map(({ hour, state, rows: found, sealedRows, digest }) => {
    const { text, appearance } = STATES[state];
    const cells = [
      <Text>{moment(hour)}</Text>,
      <Lozenge appearance={appearance}>{text}</Lozenge>,
      <Text>{sealedRows === null && found === null ? '–' : `${found ?? '–'} of ${sealedRows ?? '–'}`}</Text>,
      digest === null ? <Text>–</Text> : <Code>{digest.slice(0, 16)}</Code>,
    ];
    return { key: `${hour}`, cells: cells.map((content, index) => ({ key: `${hour}-${index}`, content })) };
  });
  return (
    <Stack space="space.100">
      <Heading size="small">Is the log what it was?</Heading>
      <HelperMessage>Every finished hour is sealed with a digest over its rows and over the hour before.</HelperMessage>
      <Inline space="space.100" alignBlock="end">
        <OneOfField id="verify-period" label="Verify" names={PERIODS} value={period} isBusy={task.isRunning} onChange={setPeriod} />
        <Button isDisabled={task.isRunning} onClick={verify}>
          Verify
        </Button>
      </Inline>
      <Problem text={task.problem} />
      {hours !== null && <Text weight="medium">{summary(hours)}</Text>}
      {rows.length > 0 && (
        <DynamicTable
          label="Hours of the audit log"
          rowsPerPage={24}
          head={{
            cells: ['Hour from', 'State', 'Rows found of those sealed', 'Digest begins'].map((content, index) => ({
              key: `${index}`,
              content,
            })),
          }}
          rows={rows}
        />
      )}
    </Stack>
  );
}
