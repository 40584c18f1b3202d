import type { AdfNode } from '../adf';
import { isNode } from '../adf';
import { CONTENT, markSets } from '../schema/content-model';
import { DocumentError } from '../document-error';
import type { HtmlPiece } from './html-pieces';
import type { Note } from '../syntax/markers';
import { withNote } from '../syntax/notes';
import { arrange } from './place';
import { withoutUnsafeLinks } from '../syntax/safe-link';
import { faultIn } from '../schema/validate';

interface Frame {
  kind: 'top' | 'details' | 'adf';
  shell: AdfNode;
  blocks: AdfNode[];
  note: Note | undefined;
  line: number;
}

type Mark = Exclude<HtmlPiece, { kind: 'text' }>;

/** Collects blocks while HTML between them opens and closes containers: details elements and our own adf-begin … adf-end. */
export class FlowFrames {
  private readonly frames: Frame[] = [];
  private top: Frame = { kind: 'top', shell: { type: 'doc' }, blocks: [], note: undefined, line: 1 };
  private note: Note | undefined;

  /** Adds blocks to the innermost open container; a waiting note is about the first of them. */
  add(blocks: readonly AdfNode[]): void {
    for (const block of blocks) {
      this.top.blocks.push(this.note ? withNote(block, this.note) : block);
      this.note = undefined;
    }
  }

  /** Takes what a piece of HTML says. @throws DocumentError when a container is none, or closes without having opened. */
  mark(piece: Mark, line: number): void {
    switch (piece.kind) {
      case 'note':
        this.note = piece.note;
        return;
      case 'node':
        this.add([this.checked(piece.node, line)]);
        return;
      case 'begin':
        if (!CONTENT[piece.shell.type] || piece.shell.content !== undefined)
          throw new DocumentError(`adf-begin opens a container without content, not ${piece.shell.type}.`, line);
        this.open('adf', piece.shell, line);
        return;
      case 'details':
        this.open('details', { type: 'expand' }, line);
        return;
      case 'summary':
        if (this.top.kind === 'details' && this.top.shell.attrs === undefined) this.top.shell.attrs = { title: piece.title };
        else this.add([{ type: 'paragraph', content: [{ type: 'text', text: piece.title || ' ' }] }]);
        return;
      case 'details-end':
        if (this.top.kind === 'details') this.shut();
        return;
      case 'end':
        if (this.top.kind !== 'adf') throw new DocumentError('adf-end closes nothing here.', line);
        this.shut();
    }
  }

  /** The blocks at the top, after closing what is still open. @throws DocumentError for an adf-begin without its end. */
  close(): AdfNode[] {
    while (this.frames.length > 0) {
      if (this.top.kind === 'adf') throw new DocumentError('This adf-begin has no adf-end.', this.top.line);
      this.shut();
    }
    return this.top.blocks;
  }

  private open(kind: Frame['kind'], shell: AdfNode, line: number): void {
    this.frames.push(this.top);
    this.top = { kind, shell, blocks: [], note: this.note, line };
    this.note = undefined;
  }

  private shut(): void {
    const { shell, blocks, note } = this.top;
    this.top = this.frames.pop() ?? this.top;
    this.note = note;
    this.add(arrange(() => shell, blocks));
  }

  private checked(node: AdfNode, line: number): AdfNode {
    const fault = isNode(node) && markSets('doc', node.type) ? faultIn(node, 'doc', 'node') : 'it is no block';
    if (fault !== undefined) throw new DocumentError(`This adf comment holds no valid block: ${fault}`, line);
    return withoutUnsafeLinks(node);
  }
}
