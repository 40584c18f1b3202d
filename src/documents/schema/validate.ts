import { isNode } from '../adf';
import type { AdfMark } from '../adf';
import { faultyAttribute } from './attribute-checks';
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from './attribute-model';
import { CONTENT, markSets } from './content-model';

/** Types whose `attrs` must be there although every attribute is optional. */
const NEEDS_ATTRIBUTES = new Set(['nestedExpand', 'mediaInline']);
/** And one whose `attrs` may be left out although they have required attributes. */
const NEEDS_NO_ATTRIBUTES = new Set(['mediaSingle']);
const NEEDS_NO_CONTENT = new Set(['codeBlock', 'paragraph', 'heading', 'taskItem', 'decisionItem', 'caption']);

function markFault(marks: unknown, parent: string, child: string): string | undefined {
  const sets = markSets(parent, child) ?? [];
  if (marks === undefined) return undefined;
  if (!Array.isArray(marks) || sets.length === 0) return `${child} takes no marks here`;
  // The boundary of untyped JSON: every field of a mark is checked below.
  const list = marks as AdfMark[];
  if (!sets.some((set) => list.every((mark) => isNode(mark) && set.includes(mark.type))))
    return `these marks may not stand on ${child} here`;
  for (const mark of list) {
    const shape = MARK_ATTRIBUTES[mark.type];
    const known = Object.keys(mark).every((key) => key === 'type' || (key === 'attrs' && shape));
    if (!known) return `the mark ${mark.type} has a property it may not have`;
    const wrong = shape && faultyAttribute(mark.attrs, shape);
    if (wrong) return `the mark ${mark.type} has a wrong or missing ${wrong}`;
  }
  return undefined;
}

function attributeFault(type: string, attributes: unknown): string | undefined {
  const forms = NODE_ATTRIBUTES[type] ?? [];
  const required = NEEDS_ATTRIBUTES.has(type) || forms.every((form) => Object.values(form).some((check) => check.required));
  if (attributes === undefined) return forms.length > 0 && required && !NEEDS_NO_ATTRIBUTES.has(type) ? `${type} needs attrs` : undefined;
  const faults = forms.map((form) => faultyAttribute(attributes, form));
  return faults.includes(undefined) ? undefined : `${type} has a wrong, unknown or missing attribute: ${faults[0] ?? 'attrs'}`;
}

function ownFault(node: Record<string, unknown>, type: string): string | undefined {
  const isText = type === 'text';
  const allowed = [
    'type',
    'marks',
    ...(isText ? ['text'] : ['attrs']),
    ...(CONTENT[type] ? ['content'] : []),
    ...(type === 'doc' ? ['version'] : []),
  ];
  const extra = Object.keys(node).find((key) => !allowed.includes(key));
  if (extra !== undefined) return `${type} has no property ${extra}`;
  if (isText) return typeof node.text === 'string' && node.text !== '' ? undefined : 'text must not be empty';
  return attributeFault(type, node.attrs);
}

/**
 * The first fault of a node that stands under `parent`, by the rules of ADF, with the path to it; undefined when it is valid.
 * Depth must have been bounded before (`checkDepth`).
 */
export function faultIn(value: unknown, parent: string, path: string): string | undefined {
  if (!isNode(value)) return `${path}: not a node`;
  const { type } = value;
  if (parent !== '' && markSets(parent, type) === undefined) return `${path}: ${type} may not stand in ${parent}`;
  const fault = markFault(value.marks, parent, type) ?? ownFault({ ...value }, type);
  if (fault !== undefined) return `${path}: ${fault}`;
  const rule = CONTENT[type];
  if (!rule) return undefined;
  if (value.content === undefined) return NEEDS_NO_CONTENT.has(type) ? undefined : `${path}: ${type} needs content`;
  if (!Array.isArray(value.content)) return `${path}: content is not a list`;
  const { length } = value.content;
  if (length < rule.least || length > (rule.most ?? Infinity)) return `${path}: ${type} has ${length} children`;
  if (type === 'mediaSingle' && (value.content[0]?.type !== 'media' || (length === 2 && value.content[1]?.type !== 'caption')))
    return `${path}: mediaSingle holds one media and perhaps a caption`;
  for (const [index, child] of value.content.entries()) {
    const inner = faultIn(child, type, `${path}/${index}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
