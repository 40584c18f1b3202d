import * as z from 'zod';
import { defineRead } from '../define';
import * as parameters from '../parameters';
import type { AccessView } from '../governance';
import type { FieldValue, ResultRecord } from '../record';

const listed = (keys: readonly string[]): string => (keys.length === 0 ? 'none' : keys.join(', '));

function places(name: string, { default: standard, write, read, only }: AccessView['projects']): Record<string, FieldValue> {
  return {
    [`${name}_not_listed`]: standard,
    [`${name}_for_writing`]: listed(write),
    [`${name}_for_reading`]: listed(read),
    ...(only === null ? {} : { [`${name}_of_this_connection`]: listed(only) }),
  };
}

function rules(view: AccessView): string[] {
  return [
    ...(view.heldBy.length > 0 ? [`held for a human: ${view.heldBy.join(', ')}`] : []),
    ...(view.refusedBy.length > 0 ? [`never done by agents: ${view.refusedBy.join(', ')}`] : []),
    view.publicReplies ? 'replies to customers are open' : 'replies to customers are off',
    ...(view.fieldsRestricted ? ['some fields are hidden or read-only'] : []),
    ...(view.labelsRestricted ? ['some labelled issues and pages are hidden'] : []),
  ];
}

export const getMyAccess = defineRead({
  id: 'atlassian_get_my_access',
  product: 'atlassian',
  group: 'governance',
  title: 'What may I do',
  summary: 'What am I allowed to do: projects, spaces, action groups, limits left and rules that apply to this agent.',
  effect: 'read',
  destructive: false,
  repeatable: true,
  surface: 'rovo',
  scopes: { 'storage:app': 'reads the settings and the limits' },
  endpoints: [],
  examples: [{ says: 'May I create issues in PAY?', input: { project: 'PAY', action: 'jira_create_issue' } }],
  input: z.strictObject({
    project: parameters.project.optional(),
    space: parameters.space.optional(),
    action: z.string().max(80).optional().describe('Action id'),
  }),
  async read({ project, space, action }, { caller, catalogue, governance }) {
    const view = await governance.access();
    const where = { ...(project === undefined ? {} : { project }), ...(space === undefined ? {} : { space }) };
    const asked = action === undefined ? catalogue.runnable().filter(({ type }) => type !== 'runner') : [catalogue.find(action)];
    const verdicts = Object.keys(where).length === 0 && action === undefined ? [] : asked;
    const groups = Object.entries(view.groups).map(([id, { runnable, off }]): ResultRecord => ({
      kind: 'group',
      id,
      target: { kind: 'site' },
      fields: { may_run: runnable, switched_off: off },
    }));
    const record: ResultRecord = {
      kind: 'access',
      id: caller.connection ?? caller.door,
      target: { kind: 'site' },
      fields: {
        ...(view.scopes === null ? {} : { scopes: [...view.scopes] }),
        ...places('projects', view.projects),
        ...places('spaces', view.spaces),
        personal_spaces: view.spaces.personal,
        limits_left: Object.entries(view.left).map(([name, left]) => `${name}: ${left}`),
        rules: rules(view),
        ...Object.fromEntries(verdicts.map((one) => [one.id, catalogue.verdict(one, where)])),
      },
      parts: { groups },
    };
    return { records: [record] };
  },
});
