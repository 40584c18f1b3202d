import React from 'react';
import { Heading, Inline, Label, Stack } from '@forge/react';
import { ListField } from '../fields/list-field';
import { NumberField } from '../fields/number-field';
import { OneOfField } from '../fields/one-of-field';
import { PeopleField } from '../fields/people-field';
import { problemAt } from '../fields/problem-at';
import { ScopeChoice } from '../scope-choice';
import { levelsOf, scopesOf, type Levels } from '../scope-levels';
import { SaveBar } from './save-bar';
import type { Settings, SettingsPart } from './settings-change';

type Rules = Settings['connections'];

const ALLOWED: Readonly<Record<Rules['allowed'], string>> = {
  everyone: 'Everybody of the site',
  listed: 'Only the people and groups that are listed',
};
const LIFETIMES = {
  keyDays: 'Days an agent key lives at most',
  signInDays: 'Days a sign-in lives at most',
  tokenMinutes: 'Minutes an access token lives',
} as const;
const EVERYTHING: Levels = { jira: 'manage', jsm: 'manage', confluence: 'manage' };

/** Who may let external agents in, from where, how far and for how long. */
export function ConnectingRules(part: SettingsPart) {
  const { draft, isBusy, problems, isDirty, onEdit } = part;
  const rules = draft.connections;
  const edit = (change: Partial<Rules>): void => onEdit((before) => ({ ...before, connections: { ...before.connections, ...change } }));
  const problem = (field: keyof Rules): string | null => problemAt(problems, `connections.${field}`);
  const lifetimes: (keyof typeof LIFETIMES)[] = ['keyDays', 'signInDays', 'tokenMinutes'];
  return (
    <Stack space="space.200">
      <Heading size="small">Who may connect</Heading>
      <OneOfField
        id="allowed"
        label="External agents may be connected by"
        names={ALLOWED}
        value={rules.allowed}
        isBusy={isBusy}
        onChange={(allowed) => edit({ allowed })}
      />
      {rules.allowed === 'listed' && (
        <Inline space="space.200" grow="fill">
          <PeopleField
            key={isDirty ? 'typed' : 'saved'}
            id="connecting-people"
            label="People"
            values={rules.people}
            problem={problem('people')}
            onChange={(people) => edit({ people })}
          />
          <ListField
            id="connecting-groups"
            label="Groups, one a line"
            values={rules.groups}
            problem={problem('groups')}
            isBusy={isBusy}
            onChange={(groups) => edit({ groups })}
          />
        </Inline>
      )}
      <Stack>
        <Label labelFor="widest-jira">The widest that a connection can be given</Label>
        <ScopeChoice
          id="widest"
          levels={levelsOf(rules.scopes)}
          most={EVERYTHING}
          isBusy={isBusy}
          onChange={(levels) => edit({ scopes: scopesOf(levels) })}
        />
      </Stack>
      <Inline space="space.200" grow="fill">
        {lifetimes.map((field) => (
          <NumberField
            key={field}
            id={field}
            label={LIFETIMES[field]}
            value={rules[field]}
            problem={problem(field)}
            isBusy={isBusy}
            onChange={(value) => edit({ [field]: value })}
          />
        ))}
      </Inline>
      <ListField
        id="redirect-hosts"
        label="Hosts that a sign-in may return to, one a line"
        help="A client that wants to return anywhere else is refused."
        values={rules.redirectHosts}
        problem={problem('redirectHosts')}
        isBusy={isBusy}
        onChange={(redirectHosts) => edit({ redirectHosts })}
      />
      <SaveBar {...part} />
    </Stack>
  );
}
