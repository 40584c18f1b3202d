import React from 'react';
import { Inline, Stack } from '@forge/react';
import { ListField } from '../fields/list-field';
import { NumberField } from '../fields/number-field';
import { OneOfField } from '../fields/one-of-field';
import { problemAt } from '../fields/problem-at';
import { SomeOfField } from '../fields/some-of-field';
import { ToggleField } from '../fields/toggle-field';
import { SaveBar } from './save-bar';
import type { Settings, SettingsPart } from './settings-change';

type Untrusted = Settings['untrusted'];

const AUTHORS: Readonly<Record<Untrusted['authors'][number], string>> = {
  person: 'People of this site',
  guest: 'Guests: people of other organisations',
  customer: 'Customers of service desks',
  app: 'Apps',
  anonymous: 'Anonymous people',
  unknown: 'Authors whom the product does not name',
};
const WHERE: Readonly<Record<Untrusted['holdOutbound']['where'], string>> = {
  nowhere: 'Never',
  'service-desks': 'When it is about a service desk',
  everywhere: 'Always',
};

/** Whose text is marked as untrusted, and what follows once an agent has read some. */
export function UntrustedTab(part: SettingsPart) {
  const { draft, isBusy, problems, onEdit } = part;
  const { authors, trustedGroups, withhold, holdOutbound } = draft.untrusted;
  const edit = (change: Partial<Untrusted>): void => onEdit((before) => ({ ...before, untrusted: { ...before.untrusted, ...change } }));
  return (
    <Stack space="space.300">
      <Inline space="space.400" grow="fill">
        <SomeOfField
          id="untrusted-authors"
          label="Text is marked as untrusted when it was written by"
          names={AUTHORS}
          values={authors}
          isBusy={isBusy}
          onChange={(next) => edit({ authors: next })}
        />
        <ListField
          id="trusted-groups"
          label="Trusted groups, one a line"
          help="Where any is named, people outside these groups count as untrusted too. Nobody named: everybody of the site is trusted."
          values={trustedGroups}
          problem={problemAt(problems, 'untrusted.trustedGroups')}
          isBusy={isBusy}
          onChange={(next) => edit({ trustedGroups: next })}
        />
      </Inline>
      <ToggleField
        id="withhold"
        label="Leave untrusted text out of every answer"
        help="Agents are told that there is such text and who wrote it, not what it says."
        isOn={withhold}
        isBusy={isBusy}
        onChange={(next) => edit({ withhold: next })}
      />
      <Inline space="space.200" grow="fill">
        <OneOfField
          id="hold-where"
          label="After an agent read untrusted text, hold what leaves the site for a human"
          names={WHERE}
          value={holdOutbound.where}
          isBusy={isBusy}
          onChange={(where) => edit({ holdOutbound: { ...holdOutbound, where } })}
        />
        <NumberField
          id="hold-minutes"
          label="For so many minutes"
          value={holdOutbound.minutes}
          problem={problemAt(problems, 'untrusted.holdOutbound.minutes')}
          isBusy={isBusy}
          onChange={(minutes) => edit({ holdOutbound: { ...holdOutbound, minutes } })}
        />
      </Inline>
      <SaveBar {...part} />
    </Stack>
  );
}
