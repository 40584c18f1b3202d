/** Somebody of the emulated site, as the preview shows them. */
export interface PreviewPerson {
  accountId: string;
  name: string;
  role: string;
}

/** A page of the app: one UI module of the manifest. */
export interface PreviewPage {
  moduleKey: string;
  /** The module's type, such as `jira:adminPage`: where the real page would hang. */
  moduleType: string;
  title: string;
  /** Whether the page has addresses of its own below the module's, as pages that fill a screen of the product have. */
  isFull: boolean;
}

/** What the server tells the browser about one view of one page. */
export interface PreviewView {
  page: PreviewPage;
  pages: readonly PreviewPage[];
  person: PreviewPerson;
  people: readonly PreviewPerson[];
  /** Path of everything that the preview serves, with a slash at its end. */
  root: string;
  /** What the page is told of where it is (`view.getContext`), but for its address. */
  context: { siteUrl: string; extension: Readonly<Record<string, unknown>> };
}

/** One call of the bridge's `invoke`, as the person who looks at the page. */
export interface PreviewInvoke {
  moduleKey: string;
  accountId: string;
  functionKey: string;
  payload?: unknown;
}

/** What came of an `invoke`: the resolver's answer, or why there is none. */
export type PreviewInvoked = { answer?: unknown } | { failure: string };

/** Id of the element that holds the view as JSON. */
export const VIEW_ELEMENT = 'preview-view';
/** Id of the element that the page is drawn into; it says what is going on until then. */
export const PAGE_ELEMENT = 'preview-page';
