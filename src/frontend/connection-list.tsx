import React, { useState } from 'react';
import { Button, ButtonGroup, DynamicTable, EmptyState, Lozenge, Stack, Text, User } from '@forge/react';
import type { Connection } from '../policy/connection';
import { Confirmation } from './confirmation';
import { moment } from './moment';
import { levelsText } from './scope-levels';

type State = { text: string; appearance: 'success' | 'removed' | 'moved' | 'default' };

function stateOf({ revokedAt, expiresAt, pausedAt }: Connection, now: number): State {
  if (revokedAt !== null) return { text: 'Revoked', appearance: 'removed' };
  if (pausedAt !== undefined && expiresAt > now) return { text: 'Paused', appearance: 'moved' };
  return expiresAt <= now ? { text: 'Expired', appearance: 'default' } : { text: 'Active', appearance: 'success' };
}

function kindText({ kind, redirectHost }: Connection): string {
  if (kind === 'sign-in') return `Signed in; its access went to ${redirectHost ?? 'a program'}`;
  return kind === 'machine' ? 'Client of a gateway' : 'Agent key';
}

function lastUseText(at: number | null | undefined): string {
  if (at === undefined) return '–';
  return at === null ? 'No call on record' : moment(at);
}

function Powers({ connection: { scopes, only } }: { connection: Connection }) {
  const places = [...(only?.projects ?? []).map((key) => `project ${key}`), ...(only?.spaces ?? []).map((key) => `space ${key}`)];
  return (
    <Stack space="space.050">
      <Text>{levelsText(scopes)}</Text>
      {places.length > 0 && <Text size="small" color="color.text.subtle">{`Only in ${places.join(', ')}`}</Text>}
    </Stack>
  );
}

interface Shown {
  connections: readonly Connection[];
  withOwner: boolean;
  isBusy: boolean;
  onRevoke: (id: string) => void;
  /** Where a connection can be narrowed: asks for what is left of it. */
  onNarrow?: (connection: Connection) => void;
  /** When each was last used, where that is known: null for never, as far as is on record. */
  lastUses?: ReadonlyMap<string, number | null>;
  /** Where one that was paused can be let go on. */
  onResume?: (id: string) => void;
}

/** Connections with their state; those that are alive can be revoked, after a question. */
export function ConnectionList({ connections, withOwner, isBusy, lastUses, onRevoke, onNarrow, onResume }: Shown) {
  const [asked, setAsked] = useState<Connection | null>(null);
  const now = Date.now();
  const columns = ['Name', ...(withOwner ? ['Acts as'] : []), 'May', ...(lastUses ? ['Last used'] : []), 'Ends', 'State', ''];
  const rows = connections.map((connection) => {
    const state = stateOf(connection, now);
    const isFixed = isBusy || !['Active', 'Paused'].includes(state.text);
    const cells = [
      <Stack space="space.025">
        <Text weight="medium">{connection.name}</Text>
        <Text size="small" color="color.text.subtle">
          {kindText(connection)}
        </Text>
        <Text size="small" color="color.text.subtlest">
          {connection.id}
        </Text>
      </Stack>,
      ...(withOwner ? [<User accountId={connection.owner} />] : []),
      <Powers connection={connection} />,
      ...(lastUses ? [<Text>{lastUseText(lastUses.get(connection.id))}</Text>] : []),
      <Text>{moment(connection.expiresAt)}</Text>,
      <Lozenge appearance={state.appearance}>{state.text}</Lozenge>,
      <ButtonGroup label={`Change ${connection.name}`}>
        {onNarrow && (
          <Button appearance="subtle" isDisabled={isFixed} onClick={() => onNarrow(connection)}>
            Narrow
          </Button>
        )}
        {onResume && state.text === 'Paused' && (
          <Button isDisabled={isBusy} onClick={() => onResume(connection.id)}>
            Resume
          </Button>
        )}
        <Button appearance="subtle" isDisabled={isFixed} onClick={() => setAsked(connection)}>
          Revoke
        </Button>
      </ButtonGroup>,
    ];
    return { key: connection.id, cells: cells.map((content, index) => ({ key: `${connection.id}-${index}`, content })) };
  });
  return (
    <Stack space="space.100">
      {rows.length === 0 ? (
        <EmptyState
          header="No connections yet"
          description="A connection begins when somebody makes a key on the connections page, or signs a program in."
        />
      ) : (
        <DynamicTable
          label="Connections"
          head={{ cells: columns.map((content) => ({ key: content === '' ? 'change' : content, content })) }}
          rows={rows}
        />
      )}
      <Confirmation
        question={asked === null ? null : `Revoke "${asked.name}"?`}
        consequence="Whatever uses this connection is refused from its next call on. This cannot be taken back; a new one can be made."
        verb="Revoke"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) onRevoke(asked.id);
          setAsked(null);
        }}
      />
    </Stack>
  );
}
