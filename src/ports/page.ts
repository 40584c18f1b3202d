/** A page's call: the person and the site's address are the platform's word, the payload is the page's and is checked by each function. */
export interface PageCall {
  person: string | null;
  site: string | null;
  payload: unknown;
}

/** One function that a page can call. It answers data for refusals too: thrown errors lose their text on the way. */
export type PageFunction = (call: PageCall) => Promise<object>;
