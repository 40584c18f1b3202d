import React, { useState } from 'react';
import { Button, DynamicTable, Lozenge, Stack, Text, User } from '@forge/react';
import type { Connection } from '../policy/connection';
import { Confirmation } from './confirmation';
import { moment } from './moment';

type State = { text: string; appearance: 'success' | 'removed' | 'default' };

function stateOf({ revokedAt, expiresAt }: Connection, now: number): State {
  if (revokedAt !== null) return { text: 'Revoked', appearance: 'removed' };
  return expiresAt <= now ? { text: 'Expired', appearance: 'default' } : { text: 'Active', appearance: 'success' };
}

/** Connections with their state; those that are alive can be revoked, after a question. */
export function ConnectionList(props: {
  connections: readonly Connection[];
  withOwner: boolean;
  isBusy: boolean;
  onRevoke: (id: string) => void;
}) {
  const { connections, withOwner, isBusy, onRevoke } = props;
  const [asked, setAsked] = useState<Connection | null>(null);
  const now = Date.now();
  const columns = ['Name', ...(withOwner ? ['Acts as'] : []), 'Scopes', 'Expires', 'State', ''];
  const rows = connections.map((connection) => {
    const state = stateOf(connection, now);
    const cells = [
      <Text>{connection.name}</Text>,
      ...(withOwner ? [<User accountId={connection.owner} />] : []),
      <Text>{connection.scopes.join(', ')}</Text>,
      <Text>{moment(connection.expiresAt)}</Text>,
      <Lozenge appearance={state.appearance}>{state.text}</Lozenge>,
      <Button appearance="subtle" isDisabled={isBusy || state.text !== 'Active'} onClick={() => setAsked(connection)}>
        Revoke
      </Button>,
    ];
    return { key: connection.id, cells: cells.map((content, index) => ({ key: `${connection.id}-${index}`, content })) };
  });
  return (
    <Stack space="space.100">
      <DynamicTable
        head={{ cells: columns.map((content) => ({ key: content === '' ? 'revoke' : content, content })) }}
        rows={rows}
        emptyView={<Text>No connections yet.</Text>}
      />
      <Confirmation
        question={asked === null ? null : `Revoke "${asked.name}"?`}
        consequence="Whatever uses this connection is refused from its next call on. This cannot be taken back; a new key can be made."
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
