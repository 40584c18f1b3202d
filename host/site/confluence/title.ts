import { confluenceV2Refusal } from '../refusal';
import type { Content } from './records';
import type { ConfluenceState } from './state';

export const MAX_TITLE = 255;

interface Wanted {
  spaceId: string;
  type: Content['type'];
  title: string | undefined;
  /** The content that is to have the title; none while it does not exist yet. */
  contentId?: string;
}

/** The title trimmed; 400 in Confluence's words when it is missing, too long, or taken by another page of the space. */
export function checkTitle(confluence: ConfluenceState, { spaceId, type, title = '', contentId }: Wanted): string {
  const trimmed = title.trim();
  if (trimmed === '') throw confluenceV2Refusal(400, 'INVALID_REQUEST_PARAMETER', 'A title must be provided');
  if (trimmed.length > MAX_TITLE) {
    throw confluenceV2Refusal(400, 'INVALID_REQUEST_PARAMETER', `The title may not be longer than ${MAX_TITLE} characters`);
  }
  const holder = confluence.titled(spaceId, type, trimmed);
  if (!holder || holder.id === contentId) return trimmed;
  const message = `A ${type} with this title already exists: A ${type} already exists with the same TITLE in this space`;
  throw confluenceV2Refusal(400, 'INVALID_REQUEST_PARAMETER', message);
}
