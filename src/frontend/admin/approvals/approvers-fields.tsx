import React from 'react';
import { Inline, Stack } from '@forge/react';
import { ListField } from '../../fields/list-field';
import { PeopleField } from '../../fields/people-field';
import { ToggleField } from '../../fields/toggle-field';
import type { Rule } from './rule-words';

type Approvers = Rule['approvers'];

interface Given {
  approvers: Approvers;
  problemOf: (field: string) => string | null;
  isBusy: boolean;
  onChange: (approvers: Approvers) => void;
}

/** Who may decide on what a rule holds. */
export function ApproversFields({ approvers, problemOf, isBusy, onChange }: Given) {
  const edit = (change: Partial<Approvers>): void => onChange({ ...approvers, ...change });
  return (
    <Stack space="space.100">
      <ToggleField
        id="approvers-requester"
        label="The person for whom the agent asks may decide"
        help="Off: nobody approves for themselves, whatever else they are."
        isOn={approvers.requester}
        isBusy={isBusy}
        onChange={(requester) => edit({ requester })}
      />
      <ToggleField
        id="approvers-admins"
        label="Site admins may decide"
        isOn={approvers.admins}
        isBusy={isBusy}
        onChange={(admins) => edit({ admins })}
      />
      <Inline space="space.200" grow="fill" alignBlock="start">
        <PeopleField
          id="approvers-people"
          label="These people may decide"
          values={approvers.people}
          problem={problemOf('approvers.people')}
          onChange={(people) => edit({ people })}
        />
        <ListField
          id="approvers-groups"
          label="These groups may decide, one a line"
          values={approvers.groups}
          problem={problemOf('approvers.groups')}
          isBusy={isBusy}
          onChange={(groups) => edit({ groups })}
        />
      </Inline>
    </Stack>
  );
}
