/** What an allow-list is about: the projects of Jira or the spaces of Confluence. */
export const PLACES = ['projects', 'spaces'] as const;
export type PlaceKind = (typeof PLACES)[number];

/** A project or space that the admin sees on the site. */
export interface Place {
  key: string;
  name: string;
}

/** A part of the list, and where to read on. */
export interface PlacePage {
  places: readonly Place[];
  cursor?: string;
}
