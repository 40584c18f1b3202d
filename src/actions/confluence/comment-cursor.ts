import type { CommentKind } from '../../clients/confluence/comments';
import { wrongInput } from '../../faults/fault';

/** Where to go on in a list that goes through one kind of comments after the other; without a cursor at the beginning of the kind. */
interface CommentPosition {
  kind: CommentKind;
  cursor?: string | undefined;
}

export function commentCursor({ kind, cursor = '' }: CommentPosition): string {
  return `${kind}.${cursor}`;
}

/** The position in a cursor; the beginning of the first kind where there is none. @throws Fault `input` for anything that is no such cursor. */
export function commentPosition(text: string | undefined, kinds: readonly CommentKind[]): CommentPosition {
  const [, named, cursor = ''] = /^(inline|footer)\.(.*)$/s.exec(text ?? '') ?? [];
  const kind = text === undefined ? kinds[0] : kinds.find((one) => one === named);
  if (kind === undefined) throw wrongInput('cursor', 'This is not a cursor of this list. Leave it out to start from the beginning.');
  return { kind, cursor: cursor === '' ? undefined : cursor };
}
