import { avatars } from '../../jira/beans/people';
import { link } from '../../jira/beans/link';
import type { SiteState } from '../../state';

/** A person as the service desk names them; someone who has left the site is shown as a former user. */
export function deskUserBean(state: SiteState, accountId: string): Record<string, unknown> {
  const person = state.people.get(accountId);
  if (!person) return { accountId, displayName: 'Former user', active: false };
  const self = link(state, `/rest/api/2/user?accountId=${encodeURIComponent(person.id)}`);
  return {
    accountId: person.id,
    emailAddress: person.email,
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    _links: { jiraRest: self, avatarUrls: avatars(state, `user/${encodeURIComponent(person.id)}`), self },
  };
}
