import type { JiraPerson } from '../clients/jira/people';
import { wrongInput } from '../faults/fault';

/** How a person is shown where a name could mean several. */
function shown(person: JiraPerson): string {
  return `${person.displayName} (${person.accountId})`;
}

/**
 * Picks the one person that a name, email or account id means.
 * @param field the input that named the person, for the error.
 * @throws Fault `input` listing the candidates when the name fits nobody or several; never guesses.
 */
export function pickPerson(field: string, name: string, candidates: readonly JiraPerson[]): JiraPerson {
  const wanted = name.trim().toLowerCase();
  const people = candidates.filter((person) => person.active && person.accountType !== 'app');
  const exact = people.filter((person) =>
    [person.accountId, person.displayName, person.emailAddress].some((value) => value?.toLowerCase() === wanted),
  );
  const fitting = exact.length > 0 ? exact : people;
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (only === undefined) throw wrongInput(field, `Nobody here is called "${name}". Give the full name, the email or the account id.`);
  throw wrongInput(field, `"${name}" fits several people. Give the account id of the one you mean.`, fitting.map(shown));
}
