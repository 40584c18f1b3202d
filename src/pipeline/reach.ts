import type { TargetRef } from '../actions/define';
import type { ResultRecord } from '../actions/record';

/** What a call named, read or changed, by key and id alone; the audit log finds the call by it. */
export interface Reach {
  /** `project:KEY` and `space:KEY` that the input spells out. */
  readonly places: Set<string>;
  /** Issue keys and page ids. */
  readonly things: Set<string>;
  /** How many records were given back. */
  records: number;
  /** What leads to the call's row in the log already. */
  readonly indexed: Set<string>;
}

// Bounded: what is too long for a row must not keep the row from being written.
const ISSUE = /^([A-Z][A-Z0-9_]{0,254})-\d{1,18}$/;
const CONTENT = /^\d{1,18}$/;
const PROJECT_KEY = /^[A-Z][A-Z0-9_]{1,254}$/;
const SPACE_KEY = /^(~[\w:.-]{1,200}|[A-Z0-9]{1,255})$/;
const THING_KINDS = new Set(['issue', 'page', 'blogpost']);

export function newReach(): Reach {
  return { places: new Set(), things: new Set(), records: 0, indexed: new Set() };
}

function noteThing(reach: Reach, id: string): void {
  const key = id.toUpperCase();
  if (ISSUE.test(key) || CONTENT.test(key)) reach.things.add(key);
}

function notePlace(reach: Reach, kind: 'project' | 'space', key: string): void {
  if ((kind === 'project' ? PROJECT_KEY : SPACE_KEY).test(key)) reach.places.add(`${kind}:${key}`);
}

/** Notes the keys and ids that an input spells out; names and titles are content and are left out. */
export function noteNamed(reach: Reach, refs: readonly TargetRef[]): void {
  for (const { kind, ref } of refs) {
    if (kind === 'project' || kind === 'space') notePlace(reach, kind, ref);
    if (kind === 'issue' || kind === 'page') noteThing(reach, ref);
    const project = kind === 'issue' ? ISSUE.exec(ref.toUpperCase())?.[1] : undefined;
    if (project !== undefined) notePlace(reach, 'project', project);
    const space = kind === 'page' ? /^([^/]+)\//.exec(ref)?.[1] : undefined;
    if (space !== undefined) notePlace(reach, 'space', space);
  }
}

/** Notes a record and everything within it: what a change concerns. */
export function noteAffected(reach: Reach, record: ResultRecord): void {
  noteRecord(reach, record);
  for (const part of Object.values(record.parts ?? {}).flat()) noteAffected(reach, part);
}

/** Notes a record that was read or changed: itself, or the issue or page that it belongs to. */
export function noteRecord(reach: Reach, { kind, id, carrier }: ResultRecord): void {
  const thing = THING_KINDS.has(kind) ? id : carrier?.id;
  if (thing !== undefined) noteThing(reach, thing);
}
