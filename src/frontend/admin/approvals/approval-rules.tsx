import React, { useState } from 'react';
import { Button, ButtonGroup, DynamicTable, EmptyState, Heading, Inline, Lozenge, ModalTransition, Stack, Text } from '@forge/react';
import { Confirmation } from '../../confirmation';
import type { Settings, SettingsPart } from '../settings-change';
import { RuleDialog } from './rule-dialog';
import { approversText, conditionText, type Rule } from './rule-words';

const NEW_RULE: Rule = { id: '', when: {}, then: 'hold', approvers: { requester: false, admins: true, groups: [], people: [] } };

function withRules(settings: Settings, rules: readonly Rule[]): Settings {
  return { ...settings, approvals: { ...settings.approvals, rules: [...rules] } };
}

/** The rules that hold calls for a human or refuse them, each with its condition and who decides. */
export function ApprovalRules({ settings, isBusy, problems, onChange, onForget }: SettingsPart) {
  const { rules } = settings.approvals;
  const [edited, setEdited] = useState<number | null>(null);
  const [removed, setRemoved] = useState<number | null>(null);
  const rows = rules.map((rule, index) => {
    const cells = [
      <Text weight="medium">{rule.id}</Text>,
      <Text>{conditionText(rule.when)}</Text>,
      <Lozenge appearance={rule.then === 'hold' ? 'inprogress' : 'removed'}>{rule.then === 'hold' ? 'Wait' : 'Refuse'}</Lozenge>,
      <Text>{approversText(rule)}</Text>,
      <ButtonGroup label={`Change ${rule.id}`}>
        <Button appearance="subtle" isDisabled={isBusy} onClick={() => setEdited(index)}>
          Edit
        </Button>
        <Button appearance="subtle" isDisabled={isBusy} onClick={() => setRemoved(index)}>
          Delete
        </Button>
      </ButtonGroup>,
    ];
    return { key: rule.id, cells: cells.map((content, column) => ({ key: `${rule.id}-${column}`, content })) };
  });
  const save = async (rule: Rule): Promise<void> => {
    const next = edited === rules.length ? [...rules, rule] : rules.map((one, index) => (index === edited ? rule : one));
    if (await onChange((before) => withRules(before, next))) setEdited(null);
  };
  const remove = (): void => {
    void onChange((before) =>
      withRules(
        before,
        rules.filter((_, index) => index !== removed),
      ),
    );
    setRemoved(null);
  };
  return (
    <Stack space="space.100">
      <Inline spread="space-between" alignBlock="center">
        <Heading size="small">Rules</Heading>
        <Button appearance="primary" isDisabled={isBusy} onClick={() => setEdited(rules.length)}>
          Add a rule
        </Button>
      </Inline>
      {rows.length === 0 ? (
        <EmptyState header="No rules" description="No call waits for a human." />
      ) : (
        <DynamicTable
          label="Approval rules"
          head={{ cells: ['Rule', 'When', 'Then', 'Who decides', ''].map((content, index) => ({ key: `${index}`, content })) }}
          rows={rows}
        />
      )}
      <ModalTransition>
        {edited !== null && (
          <RuleDialog
            title={edited === rules.length ? 'Add a rule' : `Edit ${rules[edited]?.id ?? 'the rule'}`}
            rule={rules[edited] ?? NEW_RULE}
            path={`approvals.rules.${edited}`}
            problems={problems}
            isBusy={isBusy}
            onSave={(rule) => void save(rule)}
            onClose={() => {
              setEdited(null);
              onForget();
            }}
          />
        )}
      </ModalTransition>
      <Confirmation
        question={removed === null ? null : `Delete the rule ${rules[removed]?.id ?? ''}?`}
        consequence="Calls that it holds go through from then on, unless another rule holds them."
        verb="Yes, delete"
        onCancel={() => setRemoved(null)}
        onConfirm={remove}
      />
    </Stack>
  );
}
