import type { Settings } from './settings-change';

export type Product = keyof Settings['effects'];
export type Effect = keyof Settings['effects'][Product];

/** How the page speaks of products and of what actions do. */
export const PRODUCTS: Readonly<Record<Product, string>> = {
  jira: 'Jira',
  jsm: 'Service desks',
  confluence: 'Confluence',
  atlassian: 'Across products',
};
export const EFFECTS: Readonly<Record<Effect, string>> = {
  read: 'Read',
  create: 'Create',
  update: 'Change',
  delete: 'Delete',
  manage: 'Manage',
};
