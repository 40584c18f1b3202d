import React from 'react';
import { Heading, HelperMessage, Inline, Stack } from '@forge/react';
import { namedEntries } from '../fields/named-entries';
import { NumberField } from '../fields/number-field';
import { problemAt } from '../fields/problem-at';
import { SaveBar } from './save-bar';
import type { Settings, SettingsPart } from './settings-change';

type Limits = Settings['limits'];
type Who = keyof Limits['perMinute'];
type RateClass = keyof Limits['perMinute'][Who];

const WHO: Readonly<Record<Who, string>> = { connection: 'One connection', person: 'One person', site: 'The whole site' };
const CLASSES: Readonly<Record<RateClass, string>> = {
  read: 'Reads a minute',
  write: 'Changes a minute',
  destructive: 'Deletions and managing a minute',
};

function withRate(limits: Limits, who: Who, rateClass: RateClass, value: number): Limits {
  return { ...limits, perMinute: { ...limits.perMinute, [who]: { ...limits.perMinute[who], [rateClass]: value } } };
}

/** How much agents may do in a minute and in a day. */
export function LimitsTab(part: SettingsPart) {
  const { draft, isBusy, problems, onEdit } = part;
  const edit = (make: (limits: Limits) => Limits): void => onEdit((before) => ({ ...before, limits: make(before.limits) }));
  return (
    <Stack space="space.300">
      <HelperMessage>
        A call counts for its connection, for the person and for the site, and has to fit all three. Many things changed at once count as
        many.
      </HelperMessage>
      {namedEntries(WHO).map(([who, name]) => (
        <Stack key={who} space="space.050">
          <Heading size="small">{name}</Heading>
          <Inline space="space.200" grow="fill">
            {namedEntries(CLASSES).map(([rateClass, title]) => (
              <NumberField
                key={rateClass}
                id={`limit-${who}-${rateClass}`}
                label={title}
                value={draft.limits.perMinute[who][rateClass]}
                problem={problemAt(problems, `limits.perMinute.${who}.${rateClass}`)}
                isBusy={isBusy}
                onChange={(value) => edit((limits) => withRate(limits, who, rateClass, value))}
              />
            ))}
            <NumberField
              id={`limit-${who}-day`}
              label="Changes a day"
              value={draft.limits.writesPerDay[who]}
              problem={problemAt(problems, `limits.writesPerDay.${who}`)}
              isBusy={isBusy}
              onChange={(value) => edit((limits) => ({ ...limits, writesPerDay: { ...limits.writesPerDay, [who]: value } }))}
            />
          </Inline>
        </Stack>
      ))}
      <SaveBar {...part} />
    </Stack>
  );
}
