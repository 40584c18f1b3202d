/** A way in which the local site is not like a real one, although it answers. */
export interface Difference {
  area: 'Everywhere' | 'Jira' | 'Service desk' | 'Confluence';
  differs: string;
  why: string;
}

/** What the fidelity page tells beside the endpoint table. What is refused by name is no difference: nobody can mistake it. */
export const differences: readonly Difference[] = [
  {
    area: 'Everywhere',
    differs: 'An endpoint, option or function that is not modelled is refused with 501 (400 inside a query), naming itself.',
    why: 'An invented answer would let an agent look better here than it is.',
  },
  {
    area: 'Everywhere',
    differs: 'A call as the app itself is refused with 501.',
    why: 'Drawbridge never makes one: every call is made as a person.',
  },
  {
    area: 'Everywhere',
    differs: 'Scopes are enforced for calls of the app; a REST client that signs in with an email and a site token has every scope.',
    why: 'The same holds for API tokens without scopes; the site issues no others.',
  },
  {
    area: 'Everywhere',
    differs: "Atlassian's token endpoint knows no OAuth clients: a request that it can read ends with `invalid_client`.",
    why: 'Drawbridge runs on Forge, where the platform signs people in.',
  },
  {
    area: 'Everywhere',
    differs: 'A host name without a site has no web page of its own: the local host is one site at one address.',
    why: 'Names are for real networks.',
  },
  {
    area: 'Everywhere',
    differs: 'A link to an issue, request, page or space (`/browse/PAY-7`) leads to the same thing in the REST API.',
    why: 'The site draws no pages of Jira and Confluence; its reader is an agent.',
  },
  {
    area: 'Everywhere',
    differs: 'Links to the site in what people write are kept without its address and answered with the one it has now.',
    why: 'A local site may start on another port every time.',
  },
  {
    area: 'Everywhere',
    differs: 'Nothing is sent by mail.',
    why: 'There is nobody to read it.',
  },
  {
    area: 'Everywhere',
    differs: 'Text search finds whole words, phrases and beginnings of words (`word*`), in any case; words are not reduced to their stems.',
    why: 'How real sites stem depends on the language that their admins chose.',
  },
  {
    area: 'Jira',
    differs: 'Words with `~2` or `^3`, and the words AND, OR and NOT inside a text that is searched for, are refused by name.',
    why: 'Their meaning depends on how a search engine weighs and joins words; this site only finds them.',
  },
  {
    area: 'Jira',
    differs: '`GET` and `POST /rest/api/3/search` answer 410 although they are still described.',
    why: 'So do real sites.',
  },
  {
    area: 'Jira',
    differs: 'Projects are listed in the order of their keys or names only.',
    why: 'The other orders need counts and dates that no action reads.',
  },
  {
    area: 'Jira',
    differs:
      'A query can name every entity property (`issue.property[key].path`) that an issue carries, and compares the values as they are.',
    why: 'Apps declare which properties can be searched and as what; this site has no other app.',
  },
  {
    area: 'Jira',
    differs: 'The times of `currentLogin()` and `lastLogin()` come with the seed, and somebody without them is found nothing.',
    why: 'Nobody logs in to this site: each call says whose it is.',
  },
  {
    area: 'Jira',
    differs: 'Bulk edits, moves and deletions, and archiving by a query, are complete when their task is first asked about.',
    why: 'There is no queue here; a client that waits for the task works the same.',
  },
  {
    area: 'Jira',
    differs: 'The content of an attachment is the answer itself, whatever `redirect` says.',
    why: 'There is no media server to be sent to.',
  },
  {
    area: 'Jira',
    differs: 'Weeks start on Sunday.',
    why: 'On a real site the default language decides; this site has American English.',
  },
  {
    area: 'Service desk',
    differs:
      'The fields that a customer request adds to its issue (request type, organisations, participants, approvals, satisfaction, clocks) are read and searched, not set.',
    why: "On a real site some of them are on the screens of the project; actions go through the service desk's API.",
  },
  {
    area: 'Service desk',
    differs: "Errors carry Atlassian's shape; of the words and keys, only those for a missing desk were seen on a real site.",
    why: 'No recording of a real service desk was at hand.',
  },
  {
    area: 'Service desk',
    differs: 'The reporter and the participants of a request are subscribed to it until they unsubscribe; others once they subscribe.',
    why: 'On a real site the notifications of the project decide who else is.',
  },
  {
    area: 'Service desk',
    differs:
      'Comments and descriptions are wiki text with headings, one level of lists, code, quotes, rules, links, mentions and marks; everything else is text.',
    why: 'The full wiki syntax is large, and replies are written with these.',
  },
  {
    area: 'Service desk',
    differs: 'A new request is shared with every organisation of its reporter that uses the desk.',
    why: 'A portal asks the customer; the API has no parameter for it.',
  },
  {
    area: 'Service desk',
    differs: 'A customer finds articles only with a Confluence account that may view the linked space.',
    why: 'The setting that opens a knowledge base to customers is not modelled.',
  },
  {
    area: 'Service desk',
    differs: 'Nothing happens by itself: no automation moves a request when the customer answers, and no mail is sent.',
    why: 'Rules differ from site to site; an agent must not count on them.',
  },
  {
    area: 'Confluence',
    differs: 'Pages are kept in the Atlassian Document Format; storage format is converted on the way in and out.',
    why: 'Both forms must show the same page, and the new editor keeps this one. What cannot be converted is refused, not dropped.',
  },
  {
    area: 'Confluence',
    differs: 'The `view` form shows a macro as an element with its name and the body it was given, and does not run it.',
    why: 'Each macro is an app of its own.',
  },
  {
    area: 'Confluence',
    differs:
      'Work in the background (copying a tree, archiving, deleting a space, converting a body) is done before it is answered: its task is finished at once, and what cannot be done is refused at once.',
    why: 'Nothing here takes long enough to wait for.',
  },
  {
    area: 'Confluence',
    differs: 'Five fixed roles stand for what people may do in a space; classic permissions and roles are two views of the same rights.',
    why: 'A real site has one or the other; clients of both can be tried here.',
  },
  {
    area: 'Confluence',
    differs:
      'Reading one page or blog post through the API counts as looking at it, for `recentlyViewedContent()`, `recentlyViewedSpaces()` and the numbers of views.',
    why: 'Nobody opens pages in a browser here, so nothing else could count.',
  },
  {
    area: 'Confluence',
    differs: 'A whiteboard made from a template is as empty as any other, and whoever creates or edits content does not start to watch it.',
    why: 'No API shows what is on a board, and nothing is sent to watchers.',
  },
  {
    area: 'Confluence',
    differs:
      'Inside a text that CQL searches for, AND binds closer than OR, a query that only excludes finds nothing, and `^4` changes nothing. Results that were not ordered come with the newest change first.',
    why: 'A real site weighs results; how much a word counts there is nowhere said.',
  },
  {
    area: 'Confluence',
    differs:
      'CQL can name every content property (`content.property[key].path`), with every operator; numbers, dates, truth values and texts are compared as what they are, other texts letter by letter.',
    why: 'Apps declare which properties can be searched and as what; this site has no other app, so no names of their own for them either.',
  },
  {
    area: 'Confluence',
    differs: 'A query may begin with what it excludes (`NOT`, `!=`, `NOT IN`).',
    why: "Atlassian's description says that it may not; clients send such queries all the same.",
  },
  {
    area: 'Confluence',
    differs: 'CQL finds nothing for a person, space or page that nobody has, instead of refusing the query.',
    why: 'What a real site answers is not described.',
  },
  {
    area: 'Confluence',
    differs: 'In a search for people, a result is as new as the answer, and nobody has a user key.',
    why: 'Profiles have no date here, and user keys are from the time before account ids.',
  },
];
