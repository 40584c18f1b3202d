import type { PlaceKind } from '../../contract/places';

/** How the page speaks of projects and of spaces. */
export const PLACE_WORDS: Readonly<Record<PlaceKind, { one: string; many: string; title: string }>> = {
  projects: { one: 'project', many: 'projects', title: 'Project' },
  spaces: { one: 'space', many: 'spaces', title: 'Space' },
};

/** Whether a listed key stands for many. */
export function isPattern(key: string): boolean {
  return key.includes('*');
}
