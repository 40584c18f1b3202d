import type { JiraChange } from '../../../clients/jira/changelog';
import type { ActionContext } from '../../context';
import type { ResultRecord } from '../../record';
import { relatedIssues } from '../related-issues';

type ChangeItem = JiraChange['items'][number];

/** History items that point at other issues, with the field that they are told under. */
const POINTING: Readonly<Record<string, string>> = {
  link: 'issuelinks',
  issuelinks: 'issuelinks',
  parent: 'parent',
  issueparentassociation: 'parent',
  'epic link': 'parent',
  'epic child': 'subtasks',
};

const ISSUE_KEY = /\b[A-Z][A-Z0-9_]+-\d+\b/;
const ONLY_KEY = /^[A-Z][A-Z0-9_]+-\d+$/;

/**
 * The field under which an item that points at other issues is told; undefined for all other items. A custom field keeps its own id, by
 * which an admin hides it; one whose value is a key points at an issue, whatever it is called.
 */
export function pointingField(item: ChangeItem): string | undefined {
  const { field, fieldId, fromString } = item;
  const known = POINTING[field.toLowerCase()] ?? POINTING[fieldId?.toLowerCase() ?? ''];
  if (fieldId?.startsWith('customfield_') !== true) return known;
  const points = known !== undefined || [fromString, item.toString].some((text) => ONLY_KEY.test(text ?? ''));
  return points ? fieldId : undefined;
}

/** An issue that history names by key, and what happened: the words around the key, or which end of the change it was. */
interface Pointer {
  field: string;
  key: string;
  change: string;
}

function pointers(item: ChangeItem): Pointer[] {
  const field = pointingField(item);
  if (field === undefined) return [];
  const end = (id: string | null | undefined, text: string | null | undefined, happened: string): Pointer[] => {
    const key = ISSUE_KEY.exec(id ?? '')?.[0] ?? ISSUE_KEY.exec(text ?? '')?.[0];
    if (key === undefined) return [];
    const words = (text ?? '').replace(key, '').trim();
    return [{ field, key, change: ISSUE_KEY.test(words) || words === '' ? happened : `${happened}: ${words}` }];
  };
  return [...end(item.from, item.fromString, 'removed'), ...end(item.to, item.toString, 'added')];
}

/**
 * The issues that these changes point at, as records of their own: each is checked by its own project and labels.
 * What the person cannot see (any more) is left out.
 */
export async function changeReferences(
  changes: readonly JiraChange[],
  context: Pick<ActionContext, 'jira'>,
): Promise<(change: JiraChange) => Readonly<Record<string, readonly ResultRecord[]>>> {
  const keys = changes.flatMap((change) => change.items.flatMap((item) => pointers(item).map((pointer) => pointer.key)));
  const found = keys.length === 0 ? new Map<string, ResultRecord>() : await relatedIssues(keys, context);
  // History keeps the key that an issue had then: after a move it has another one now.
  const byKey = new Map([...found.values()].map((record) => [record.id, record]));
  return (change) => {
    const parts: Record<string, ResultRecord[]> = {};
    for (const { field, key, change: happened } of change.items.flatMap(pointers)) {
      const record = byKey.get(key);
      if (record !== undefined) (parts[field] ??= []).push({ ...record, fields: { change: happened, ...record.fields } });
    }
    return parts;
  };
}
