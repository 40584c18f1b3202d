import React, { useState } from 'react';
import { Button, ErrorMessage, Inline, SectionMessage, Stack, Text } from '@forge/react';
import type { ConsentCalls, ConsentView } from '../../../contract/consent';
import type { FieldProblem } from '../../../contract/outcome';
import { NumberField } from '../../fields/number-field';
import { problemAt } from '../../fields/problem-at';
import { SomeOfField } from '../../fields/some-of-field';
import { OnlyPlaces } from '../only-places';
import { tickedScopes } from './ticked-scopes';

type Approval = ConsentCalls['approveConsent']['payload'];
type Keys = readonly string[] | null;

interface Given {
  request: ConsentView;
  problems: readonly FieldProblem[];
  isBusy: boolean;
  onApprove: (approval: Approval) => void;
  onRefuse: () => void;
}

const STANDARD_DAYS = 30;

/** What the person lets the client do, where and for how long: never more than it asked and the admin allows. */
export function WishForm({ request, problems, isBusy, onApprove, onRefuse }: Given) {
  const offered = request.scopes.map(({ scope }) => scope);
  const [scopes, setScopes] = useState(offered);
  const [projects, setProjects] = useState<Keys>(null);
  const [spaces, setSpaces] = useState<Keys>(null);
  const [days, setDays] = useState(Math.min(STANDARD_DAYS, request.maximumDays));
  const hasSpaces = offered.some((scope) => scope.startsWith('confluence:'));
  const hasProjects = offered.some((scope) => !scope.startsWith('confluence:'));
  const isInRange = days >= 1 && days <= request.maximumDays;
  const isReady = scopes.length > 0 && projects?.length !== 0 && spaces?.length !== 0 && isInRange;
  return (
    <Stack space="space.200">
      {offered.length === 0 ? (
        <SectionMessage appearance="warning" title="It asks for nothing that your site admins allow">
          <Text>You can only refuse.</Text>
        </SectionMessage>
      ) : (
        <SomeOfField<string>
          id="consent-scopes"
          label="What it may do as you"
          names={Object.fromEntries(request.scopes.map(({ scope, words }) => [scope, words]))}
          values={scopes}
          isBusy={isBusy}
          help="Untick what it shall not do. Whatever it may change it may read. What you may not do yourself it may not do either."
          problem={scopes.length === 0 ? 'Leave at least one ticked, or refuse.' : problemAt(problems, 'scopes')}
          onChange={(ticked) =>
            setScopes(
              tickedScopes(
                offered,
                scopes,
                offered.filter((scope) => ticked.includes(scope)),
              ),
            )
          }
        />
      )}
      <Inline space="space.200" grow="fill" alignBlock="start">
        {hasProjects && (
          <OnlyPlaces id="consent-projects" place="projects" keys={projects} most={null} isBusy={isBusy} onChange={setProjects} />
        )}
        {hasSpaces && <OnlyPlaces id="consent-spaces" place="spaces" keys={spaces} most={null} isBusy={isBusy} onChange={setSpaces} />}
      </Inline>
      {problemAt(problems, 'only') !== null && <ErrorMessage>{problemAt(problems, 'only')}</ErrorMessage>}
      <NumberField
        id="consent-days"
        label="Days until it has to ask again"
        value={days}
        isBusy={isBusy}
        help={`1 to ${request.maximumDays}. Until then it renews its access by itself, every ${request.tokenMinutes} minutes at the latest; you can end it at any time under Your keys.`}
        problem={isInRange ? problemAt(problems, 'days') : `Give a whole number from 1 to ${request.maximumDays}.`}
        onChange={setDays}
      />
      <Inline space="space.100">
        <Button
          appearance="primary"
          isDisabled={isBusy || !isReady}
          onClick={() => onApprove({ id: request.id, scopes, only: { projects, spaces }, days })}
        >
          Approve
        </Button>
        <Button isDisabled={isBusy} onClick={onRefuse}>
          Refuse
        </Button>
      </Inline>
    </Stack>
  );
}
