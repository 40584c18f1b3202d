import type { z } from 'zod';
import type { AdfNode } from '../../host/site/document';
import type { confluenceForm } from '../../host/site/seed/form/confluence';
import { moment } from './calendar';
import { doc } from './compose';

type Space = z.input<ReturnType<typeof confluenceForm>['spaces']>[number];
export type PostInput = Space['posts'][number];
export interface PageInput extends PostInput {
  children?: PageInput[];
}
/** A space as a seed file writes it. */
export type SpaceInput = Omit<Space, 'home'> & { home: PageInput };

/** A page that was written in one go. */
export function page(title: string, by: string, day: number, body: AdfNode[], more: Omit<PageInput, 'title' | 'versions'> = {}): PageInput {
  return { title, versions: [{ by, at: moment(day), body: doc(...body) }], ...more };
}

/** Groups of readers and of writers as a space's rights. */
export function rights(readers: string[], writers: string[]): SpaceInput['rights'] {
  const read = { people: [], groups: ['site-admins', ...readers] };
  const write = { people: [], groups: ['site-admins', ...writers] };
  return {
    view: read,
    comment: read,
    write,
    delete: { people: [], groups: ['site-admins', 'leads'] },
    administer: { people: [], groups: ['site-admins'] },
  };
}
