import { userOrNull } from '../beans/people';
import { FieldProblem } from './field';
import type { Field, FieldKind, FieldScope } from './field';
import { asText, isObject, property } from './input';

/** A person, by account id only; names are refused as Atlassian's privacy rules have it. */
const user: FieldKind = {
  schema: { type: 'user' },
  list: false,
  read(input, field, scope) {
    if (isObject(input) && ('name' in input || 'key' in input)) {
      throw new FieldProblem("'accountId' must be the only user identifying query parameter in GDPR strict mode.");
    }
    const accountId = property(input, 'accountId') ?? property(input, 'id');
    if (accountId === undefined) throw new FieldProblem('expected Object containing a accountId property');
    if (field.id === 'assignee' && accountId === '-1') return scope.project.assigneeType === 'PROJECT_LEAD' ? scope.project.leadId : null;
    return choose(accountId, field, scope);
  },
  bean: (stored, access) => userOrNull(access, stored),
  words: (stored, { state }) => state.people.get(asText(stored))?.displayName ?? 'Former user',
};

function choose(accountId: string, field: Field, { access, project }: FieldScope): string {
  const person = access.state.people.get(accountId);
  if (!person) throw new FieldProblem(`Specify a valid value for ${field.id}`);
  const allowed = field.id === 'assignee' ? access.as(person).can('ASSIGNABLE_USER', project) : true;
  if (!person.active || !allowed)
    throw new FieldProblem(`User '${person.displayName}' cannot be ${field.id === 'assignee' ? 'assigned issues' : 'chosen'}.`);
  return person.id;
}

export const personKinds = { user };
