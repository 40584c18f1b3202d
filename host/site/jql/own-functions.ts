import { recentViews } from '../jira/work/views';
import type { JqlFunction } from './jql-function';
import type { SearchContext, Value } from './search-field';

/** Functions about what the person who searches did: issues that they opened, times at which they logged in. */
export const ownFunctions: Record<string, JqlFunction> = {
  issueHistory: {
    arguments: [0, 0],
    type: 'issue',
    list: true,
    values: (_args, { access }) => recentViews(access).map(({ issueId }) => issueId),
  },
  currentLogin: { arguments: [0, 0], type: 'date', list: false, values: (_args, context) => login('current', context) },
  lastLogin: { arguments: [0, 0], type: 'date', list: false, values: (_args, context) => login('last', context) },
};

/** No value for somebody who has not logged in: nothing compares to it. */
function login(which: 'current' | 'last', { access }: SearchContext): Value[] {
  return [access.person?.logins?.[which] ?? []].flat();
}
