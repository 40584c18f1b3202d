import type { Blobs } from './blobs';
import type { ConfluenceState } from './confluence/state';
import type { JiraState } from './jira/state';
import type { JsmState } from './jsm/state';
import type { People } from './people';

/** Everything the site keeps, apart from HTTP: people are shared, each product owns its own documents. */
export interface SiteState {
  people: People;
  jira: JiraState;
  jsm: JsmState;
  confluence: ConfluenceState;
  /** What attached files hold. */
  blobs: Blobs;
  /** The site's clock, in milliseconds since the epoch; a test may set it. */
  now(): number;
  /** The address that links in answers start with, e.g. `http://127.0.0.1:8787`. */
  origin(): string;
}
