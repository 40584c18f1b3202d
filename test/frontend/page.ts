import path from 'node:path';

/** A node of the tree that UI Kit hands to its host after every commit. */
export interface DocNode {
  type: string;
  props: Record<string, unknown>;
  children: DocNode[];
}

type Answer = (payload: Record<string, unknown>) => unknown;

/** A page that runs as in the product: real `@forge/react` and `@forge/bridge`, over the one global that they reach their host through. */
export interface Page {
  calls: { functionKey: string; payload: Record<string, unknown> }[];
  /** Everything readable on the page now. */
  text(): string;
  find(type: string, matches?: (node: DocNode) => boolean): DocNode;
  all(type: string): DocNode[];
  /** The form around the field whose id ends so. */
  formOf(fieldId: string): DocNode;
  /** Where the page sent the browser. */
  sentTo: string[];
  /** The page's address, below the one of its module. */
  path(): string;
  /** Waits until everything that was started has been rendered. */
  settled(): Promise<void>;
}

const QUIET_MILLISECONDS = 20;
/** A page is settled once it neither drew nor called anything for so long, so often in a row: a busy machine takes its time. */
const QUIET_TIMES = 3;

function flat(node: DocNode): DocNode[] {
  return [node, ...node.children.flatMap(flat)];
}

export function textOf(node: DocNode): string {
  return flat(node)
    .map(({ type, props }) => (type === 'String' ? String(props['text']) : typeof props['title'] === 'string' ? props['title'] : ''))
    .filter((text) => text !== '')
    .join(' ');
}

/** As much of a history as the pages use: `view.createHistory` keeps its location up to date by itself. */
function historyAt(pathname: string) {
  const listeners: ((location: { pathname: string }) => void)[] = [];
  return {
    location: { pathname },
    listen: (listener: (location: { pathname: string }) => void) => void listeners.push(listener),
    push(to: string): void {
      for (const listener of listeners) listener({ pathname: to });
    },
  };
}

/** Opens a page of `src/frontend` with these resolver functions behind it. */
export async function openPage(name: 'admin' | 'connections', functions: Record<string, Answer>, address = '/'): Promise<Page> {
  let tree: DocNode | null = null;
  const history = historyAt(address);
  let heard = 0;
  const calls: Page['calls'] = [];
  const sentTo: string[] = [];
  const callBridge = (
    command: string,
    data: { forgeDoc: DocNode; functionKey: string; payload: Record<string, unknown>; url: string },
  ): Promise<unknown> => {
    heard += 1;
    if (command === 'reconcile') tree = structuredCloneKeepingFunctions(data.forgeDoc);
    if (command === 'navigate') sentTo.push(data.url);
    if (command === 'createHistory') return Promise.resolve(history);
    if (command !== 'invoke') return Promise.resolve(undefined);
    calls.push({ functionKey: data.functionKey, payload: data.payload });
    const answer = functions[data.functionKey];
    if (!answer) return Promise.reject(new Error(`No resolver function ${data.functionKey}`));
    return Promise.resolve().then(() => answer(data.payload));
  };
  Object.assign(globalThis, { self: globalThis, __bridge: { callBridge } });
  await jest.isolateModulesAsync(async () => {
    await import(path.join(process.cwd(), 'src', 'frontend', name, 'index'));
  });
  const page: Page = {
    calls,
    sentTo,
    all: (type) => (tree ? flat(tree).filter((node) => node.type === type) : []),
    text: () => (tree ? textOf(tree) : ''),
    find(type, matches = () => true) {
      const found = page.all(type).find(matches);
      if (!found) throw new Error(`No ${type} like that on the page: ${page.text()}`);
      return found;
    },
    formOf(fieldId) {
      return page.find('Form', (form) => flat(form).some(({ props }) => String(props['id']).endsWith(fieldId)));
    },
    path: () => history.location.pathname,
    async settled() {
      for (let quiet = 0; quiet < QUIET_TIMES;) {
        const before = heard;
        await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
        quiet = heard === before ? quiet + 1 : 0;
      }
    },
  };
  await page.settled();
  return page;
}

/** The tree is one live object: what a test looks at must not change under it. */
function structuredCloneKeepingFunctions(node: DocNode): DocNode {
  return { type: node.type, props: { ...node.props }, children: node.children.map(structuredCloneKeepingFunctions) };
}

/** Chooses a tab by its title, as a host does. */
export async function chooseTab(page: Page, title: string): Promise<void> {
  const index = page.all('Tab').findIndex((tab) => textOf(tab) === title);
  if (index < 0) throw new Error(`No tab ${title} on the page: ${page.text()}`);
  await act(page, page.find('Tabs'), 'onChange', index);
}

/** What a host does when a person clicks or changes something. */
export async function act(page: Page, node: DocNode, handler: string, ...values: unknown[]): Promise<void> {
  const handle = node.props[handler];
  if (typeof handle !== 'function') throw new Error(`${node.type} has no ${handler}`);
  // Which values a handler takes is between the component and its host.
  (handle as (...given: unknown[]) => void)(...values);
  await page.settled();
}
