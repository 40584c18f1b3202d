/** Something that CQL can find. Account ids stand for people, ids for content; dates are milliseconds since the epoch. */
export interface SearchItem {
  /** Empty for a space, which is no content. */
  id: string;
  type: 'page' | 'blogpost' | 'folder' | 'whiteboard' | 'database' | 'embed' | 'comment' | 'attachment' | 'space';
  title: string;
  /** The words of the body. */
  text: string;
  space: { key: string; name: string; type: string; categories: string[] };
  labels: string[];
  creator: string;
  contributors: string[];
  created: number;
  lastModified: number;
  parent: string | null;
  ancestors: string[];
  /** What a comment or attachment is on. */
  container: string | null;
  mentions: string[];
  macros: string[];
  /** Who hears of its changes. */
  watchers: string[];
  /** Who marked it as a favourite. */
  favouriteOf: string[];
  /** Values of properties by key. */
  properties: ReadonlyMap<string, unknown>;
}
