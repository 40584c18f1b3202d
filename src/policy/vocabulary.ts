/** What an action does to the site; decides switches, scopes, limits and every hint that a door shows. */
export const EFFECTS = ['read', 'create', 'update', 'delete', 'manage'] as const;
export type Effect = (typeof EFFECTS)[number];

/** `atlassian` crosses products: the catalogue itself, people, governance. */
export const PRODUCTS = ['jira', 'jsm', 'confluence', 'atlassian'] as const;
export type ProductArea = (typeof PRODUCTS)[number];

export const DOORS = ['mcp', 'rovo'] as const;
export type Door = (typeof DOORS)[number];

/** What agents may do in a project or space. */
export const ACCESS = ['none', 'read', 'write'] as const;
export type Access = (typeof ACCESS)[number];
