import type { Issue, LinkType } from '../jira/records';
import type { JiraState } from '../jira/state';
import type { SearchContext, SearchField } from './search-field';

/** `issueLinkType = "is blocked by"`: the words of an issue's links from its own side, or the name of the type for both sides. */
export const linkTypeField: SearchField = {
  id: 'issueLinkType',
  clauseNames: ['issueLinkType'],
  type: 'named',
  operators: ['equality', 'empty'],
  values: (issue, { access }) => linkWords(access.state.jira, issue),
  resolve(word, { access }) {
    const wanted = word.toLowerCase();
    return access.state.jira.linkTypes.all().some((type) => wordsOf(type).includes(wanted)) ? [wanted] : undefined;
  },
  suggest: ({ access }: SearchContext) =>
    [...new Set(access.state.jira.linkTypes.all().flatMap((type) => [type.outward, type.inward]))].map((word) => ({
      value: word,
      displayName: word,
    })),
};

function linkWords(jira: JiraState, issue: Issue): string[] {
  return jira.links.all().flatMap((link) => {
    const type = jira.linkTypes.get(link.typeId);
    if (!type) return [];
    const own = [...(link.sourceId === issue.id ? [type.outward] : []), ...(link.targetId === issue.id ? [type.inward] : [])];
    return own.length === 0 ? [] : [...own, type.name].map((word) => word.toLowerCase());
  });
}

function wordsOf({ name, inward, outward }: LinkType): string[] {
  return [name, inward, outward].map((word) => word.toLowerCase());
}
