/** A mark on a node of the Atlassian Document Format: strong, link, textColor and so on. */
export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node of the Atlassian Document Format. Which attributes, children and marks it may hold is said in `content-model.ts`. */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: AdfMark[];
  text?: string;
}

/** A whole document, as Jira's and Confluence's REST APIs take and give it. */
export interface AdfDocument extends AdfNode {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

/** Whether a value has the outer form of a node; says nothing about its validity. */
export function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The children of a node that have the form of nodes. */
export function childrenOf(node: AdfNode): AdfNode[] {
  return Array.isArray(node.content) ? node.content.filter(isNode) : [];
}
