import type { Scope } from '../policy/connection';

export const SCOPE_PRODUCTS = [
  { product: 'jira', title: 'Jira' },
  { product: 'jsm', title: 'Service desks' },
  { product: 'confluence', title: 'Confluence' },
] as const;
export type ScopeProduct = (typeof SCOPE_PRODUCTS)[number]['product'];

/** What a connection may do in one product; each level includes those before it. */
export const LEVELS = [
  { level: 'none', title: 'Nothing' },
  { level: 'read', title: 'Read' },
  { level: 'write', title: 'Read and write' },
  { level: 'delete', title: 'Read, write and delete' },
  { level: 'manage', title: 'Everything, managing too' },
] as const;
export type Level = (typeof LEVELS)[number]['level'];

export type Levels = Readonly<Record<ScopeProduct, Level>>;

function rank(level: Level): number {
  return LEVELS.findIndex((one) => one.level === level);
}

/** Whether one scope includes another: it is of the same product and reaches as far. */
export function scopeIncludes(one: Scope, other: Scope): boolean {
  const [[product, level], [otherProduct, otherLevel]] = [one.split(':'), other.split(':')];
  const rankOf = (name: string | undefined): number => LEVELS.findIndex((known) => known.level === name);
  return product === otherProduct && rankOf(level) >= rankOf(otherLevel);
}

/** The levels up to this one. */
export function levelsUpTo(most: Level): readonly (typeof LEVELS)[number][] {
  return LEVELS.slice(0, rank(most) + 1);
}

/** The highest level of each product that the scopes give. */
export function levelsOf(scopes: readonly Scope[]): Levels {
  const highest = (product: ScopeProduct): Level =>
    LEVELS.findLast(({ level }) => level !== 'none' && scopes.includes(`${product}:${level}`))?.level ?? 'none';
  return { jira: highest('jira'), jsm: highest('jsm'), confluence: highest('confluence') };
}

/** The scopes that give these levels: one for each product. */
export function scopesOf(levels: Levels): Scope[] {
  return SCOPE_PRODUCTS.flatMap(({ product }): Scope[] => {
    const level = levels[product];
    return level === 'none' ? [] : [`${product}:${level}`];
  });
}

/** The levels as a person reads them; `Nothing` when there is no scope. */
export function levelsText(scopes: readonly Scope[]): string {
  const levels = levelsOf(scopes);
  const parts = SCOPE_PRODUCTS.flatMap(({ product, title }) => {
    const level = LEVELS[rank(levels[product])];
    return level === undefined || level.level === 'none' ? [] : [`${title}: ${level.title.toLowerCase()}`];
  });
  return parts.length === 0 ? 'Nothing' : parts.join('; ');
}
