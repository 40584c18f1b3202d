import type { Language } from './token';

/** The two keywords that stand where a value may stand. */
export const EMPTINESS = ['empty', 'null'] as const;

const KEYWORDS = ['and', 'or', 'not', 'in', 'order', 'by', 'asc', 'desc'];
const HISTORY = ['is', 'was', 'changed', 'before', 'after', 'from', 'to', 'on', 'during'];

// Words that Jira keeps for itself: they name a field or a value only inside quotes (support page "JQL reserved words").
const KEPT = `abort access add alias alter any as audit avg begin between boolean break byte catch cf char character check checkpoint collate
collation column commit connect continue count create current date decimal declare decrement default defaults define delete delimiter difference
distinct divide do double drop else encoding end equals escape exclusive exec execute exists explain false fetch file field first float for
function go goto grant greater group having identified if immediate increment index initial inner inout input insert int integer intersect
intersection into isempty isnull join last left less like limit lock long max min minus mode modify modulo more multiply next noaudit notin nowait
number object of option outer output power previous prior privileges public raise raw remainder rename resource return returns revoke right row
rowid rownum rows select session set share size sqrt start strict string subtract sum synonym table then trans transaction trigger true uid union
unique update user validate values view when whenever where while with`;

const RESERVED: Readonly<Record<Language, ReadonlySet<string>>> = {
  jql: new Set([...KEYWORDS, ...HISTORY, ...EMPTINESS, ...KEPT.split(/\s+/)]),
  cql: new Set(KEYWORDS),
};

/** Whether an unquoted word (in lower case) cannot be a field, a value or a function. */
export function isReserved(keyword: string, language: Language): boolean {
  return RESERVED[language].has(keyword);
}
