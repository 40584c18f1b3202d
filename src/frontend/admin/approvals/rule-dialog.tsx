import React, { useState } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack } from '@forge/react';
import type { FieldProblem } from '../../../contract/outcome';
import { OneOfField } from '../../fields/one-of-field';
import { problemAt } from '../../fields/problem-at';
import { TextField } from '../../fields/text-field';
import { Problem } from '../../problem';
import { ApproversFields } from './approvers-fields';
import { ConditionFields } from './condition-fields';
import type { Rule } from './rule-words';

const THEN: Readonly<Record<Rule['then'], string>> = { hold: 'Wait for a human', refuse: 'Refuse it' };

interface Given {
  title: string;
  rule: Rule;
  /** Of the rule in the settings. */
  path: string;
  problems: readonly FieldProblem[];
  isBusy: boolean;
  onSave: (rule: Rule) => void;
  onClose: () => void;
}

/** One rule with everything that it can say. It stays open until the rule was saved. */
export function RuleDialog({ title, rule: given, path, problems, isBusy, onSave, onClose }: Given) {
  const [rule, setRule] = useState(given);
  const edit = (change: Partial<Rule>): void => setRule({ ...rule, ...change });
  const elsewhere = problems.filter(({ field }) => !field.startsWith(`${path}.`)).map(({ problem }) => problem);
  const part = { problemOf: (field: string) => problemAt(problems, `${path}.${field}`), isBusy };
  return (
    <Modal onClose={onClose} width="large">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <Problem text={elsewhere.length === 0 ? null : elsewhere.join('\n')} />
          <TextField
            id="rule-id"
            label="Name"
            help="Lower-case letters, digits and dashes. Agents and the log are told it."
            value={rule.id}
            problem={part.problemOf('id')}
            isBusy={isBusy}
            onChange={(id) => edit({ id })}
          />
          <ConditionFields when={rule.when} {...part} onChange={(when) => edit({ when })} />
          <OneOfField id="rule-then" label="Then" names={THEN} value={rule.then} isBusy={isBusy} onChange={(then) => edit({ then })} />
          {rule.then === 'hold' && <ApproversFields approvers={rule.approvers} {...part} onChange={(approvers) => edit({ approvers })} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button appearance="primary" isDisabled={isBusy} onClick={() => onSave(rule)}>
          Save rule
        </Button>
      </ModalFooter>
    </Modal>
  );
}
