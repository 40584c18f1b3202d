import React, { useEffect, useState } from 'react';
import { Button, ErrorMessage, Inline, Label, Stack, Textfield } from '@forge/react';
import { entriesOf } from '../fields/entries-of';
import type { Settings } from './settings-change';

export type FieldRule = Settings['fields']['hidden'][number];

interface Given {
  id: string;
  rule: FieldRule;
  problem: string | null;
  isBusy: boolean;
  onChange: (rule: FieldRule) => void;
  onRemove: () => void;
}

function ruleOf(field: string, projects: string): FieldRule {
  const named = entriesOf(projects);
  return { field, ...(named.length > 0 && { projects: named }) };
}

/** One field, and the projects that the rule is about: all of them where none is named. */
export function FieldRuleRow({ id, rule, problem, isBusy, onChange, onRemove }: Given) {
  const outside = (rule.projects ?? []).join(', ');
  const [projects, setProjects] = useState(outside);
  useEffect(() => {
    if (entriesOf(projects).join(', ') !== outside) setProjects(outside);
  }, [outside]);
  const type = (typed: string): void => {
    setProjects(typed);
    onChange(ruleOf(rule.field, typed));
  };
  return (
    <Stack>
      <Inline space="space.100" alignBlock="end" grow="fill">
        <Stack grow="fill">
          <Label labelFor={`${id}-field`}>Field</Label>
          <Textfield
            id={`${id}-field`}
            value={rule.field}
            isDisabled={isBusy}
            isInvalid={problem !== null}
            onChange={(event) => onChange({ ...rule, field: String(event.target.value) })}
          />
        </Stack>
        <Stack grow="fill">
          <Label labelFor={`${id}-projects`}>Only in these projects</Label>
          <Textfield
            id={`${id}-projects`}
            placeholder="All; or keys and patterns: PAY, FIN*"
            value={projects}
            isDisabled={isBusy}
            onChange={(event) => type(String(event.target.value))}
          />
        </Stack>
        <Button appearance="subtle" isDisabled={isBusy} onClick={onRemove}>
          Remove
        </Button>
      </Inline>
      {problem !== null && <ErrorMessage>{problem}</ErrorMessage>}
    </Stack>
  );
}
