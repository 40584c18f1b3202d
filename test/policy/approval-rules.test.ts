import { holds, mayDecide, verdictOn, type Decider, type RuledCall } from '../../src/policy/approval-rules';
import { DEFAULT_APPROVAL_RULES } from '../../src/policy/settings/defaults';
import type { ApprovalCondition, ApprovalRule, Approvers } from '../../src/policy/settings/approvals';

const PAY = { kind: 'project' as const, id: '1', key: 'PAY' };
const ENG = { kind: 'space' as const, id: '2', key: 'ENG' };

const call = (action: Partial<RuledCall['action']> = {}, rest: Partial<RuledCall> = {}): RuledCall => ({
  action: { id: 'jira_edit_issue', product: 'jira', effect: 'update', destructive: false, ...action },
  affects: 1,
  targets: [PAY],
  ...rest,
});

const NOBODY: Approvers = { requester: false, admins: false, groups: [], people: [] };
const rule = (id: string, when: ApprovalCondition, then: ApprovalRule['then'] = 'hold', approvers = NOBODY): ApprovalRule => ({
  id,
  when,
  then,
  approvers,
});

describe('the condition of a rule', () => {
  test.each<[string, ApprovalCondition, RuledCall, boolean]>([
    ['nothing named: every change', {}, call(), true],
    ['destructive', { destructive: true }, call({ destructive: true }), true],
    ['not destructive', { destructive: true }, call(), false],
    ['access', { changesAccess: true }, call({ changesAccess: true }), true],
    ['no access', { changesAccess: true }, call(), false],
    ['leaves the site', { leavesSite: true }, call({ leavesSite: true }), true],
    ['replies to customers', { repliesToCustomers: true }, call({ repliesToCustomers: true }), true],
    ['no reply', { repliesToCustomers: true }, call({ leavesSite: true }), false],
    ['more things than that', { affectsOver: 20 }, call({}, { affects: 21 }), true],
    ['just as many', { affectsOver: 20 }, call({}, { affects: 20 }), false],
    ['an effect', { effects: ['create', 'update'] }, call(), true],
    ['another effect', { effects: ['create'] }, call(), false],
    ['a product', { products: ['confluence'] }, call(), false],
    ['an action', { actions: ['jira_edit_issue'] }, call(), true],
    ['another action', { actions: ['jira_add_comment'] }, call(), false],
    ['a project by pattern', { projects: ['P*'] }, call(), true],
    ['another project', { projects: ['WEB'] }, call(), false],
    ['a project’s key says nothing about spaces', { projects: ['ENG'] }, call({}, { targets: [ENG] }), false],
    ['a space', { spaces: ['ENG'] }, call({}, { targets: [PAY, ENG] }), true],
    ['everything that is named must hold', { destructive: true, projects: ['PAY'] }, call(), false],
    ['both hold', { destructive: true, projects: ['PAY'] }, call({ destructive: true }), true],
  ])('%s', (_, when, made, expected) => {
    expect(holds(when, made)).toBe(expected);
  });
});

describe('the rules together', () => {
  test('let a call run that none of them is about', () => {
    expect(verdictOn(DEFAULT_APPROVAL_RULES, call())).toEqual({ say: 'run' });
  });

  test('hold by default what destroys, is large, changes access or goes to customers', () => {
    const held = (made: RuledCall) => {
      const verdict = verdictOn(DEFAULT_APPROVAL_RULES, made);
      return verdict.say === 'hold' ? verdict.rules.map(({ id }) => id) : verdict.say;
    };
    expect(held(call({ destructive: true }, { affects: 30 }))).toEqual(['destructive', 'bulk']);
    expect(held(call({ changesAccess: true }))).toEqual(['access']);
    expect(held(call({ repliesToCustomers: true, leavesSite: true }))).toEqual(['public-reply']);
  });

  test('one that refuses goes before all that hold, wherever it stands', () => {
    expect(verdictOn([rule('first', {}), rule('never', { destructive: true }, 'refuse')], call({ destructive: true }))).toEqual({
      say: 'refuse',
      rule: 'never',
    });
  });
});

describe('who may decide', () => {
  const who = (more: Partial<Decider> = {}): Decider => ({ accountId: 'a', isAdmin: false, groups: [], ...more });

  test.each<[string, Partial<Approvers>, Decider, boolean]>([
    ['nobody is named', {}, who({ isAdmin: true }), false],
    ['an admin', { admins: true }, who({ isAdmin: true }), true],
    ['no admin', { admins: true }, who(), false],
    ['a member of a group, by name in any case', { groups: ['Leads'] }, who({ groups: ['leads'] }), true],
    ['a person by account', { people: ['a'] }, who(), true],
    ['the requester where the rule says so', { requester: true }, who({ accountId: 'r' }), true],
    [
      'the requester, not even as an admin, where it does not',
      { admins: true, people: ['r'] },
      who({ accountId: 'r', isAdmin: true }),
      false,
    ],
  ])('%s', (_, approvers, decider, expected) => {
    expect(mayDecide([rule('one', {}, 'hold', { ...NOBODY, ...approvers })], decider, 'r')).toBe(expected);
  });

  test('every rule must let them', () => {
    const rules = [rule('one', {}, 'hold', { ...NOBODY, admins: true }), rule('two', {}, 'hold', { ...NOBODY, people: ['b'] })];
    expect(mayDecide(rules, who({ isAdmin: true }), 'r')).toBe(false);
    expect(mayDecide(rules, who({ accountId: 'b', isAdmin: true }), 'r')).toBe(true);
  });
});
