import type { ConfluenceState } from './confluence/state';
import type { JiraState } from './jira/state';
import type { People } from './people';

/** Everything the site keeps, apart from HTTP: people are shared, each product owns its own documents. */
export interface SiteState {
  people: People;
  jira: JiraState;
  confluence: ConfluenceState;
  /** The address that links in answers start with, e.g. `http://127.0.0.1:8787`. */
  origin(): string;
}
