import { GROUPS } from '../people';
import type { SiteState } from '../state';
import { writtenBy } from './comment-versions';
import type { Comment, Content, Grantees, Space, SpaceRight } from './records';

/**
 * What one person may see and do: the only place where Confluence decides it. Whoever may not view something is to be
 * told the same as if it did not exist. Restrictions of a page hold for the whole tree below it.
 */
export class Permissions {
  constructor(
    private readonly state: SiteState,
    readonly accountId: string,
    private readonly inGroup = (group: string): boolean => state.people.inGroup(accountId, group),
  ) {}

  /** What being in one group alone allows. */
  static ofGroup(state: SiteState, name: string): Permissions {
    return new Permissions(state, '', (group) => group === name);
  }

  /** Whether the person administers Confluence as a whole. */
  administerSite(): boolean {
    return this.inGroup(GROUPS.siteAdmins);
  }

  /** Everybody with Confluence may create spaces, but guests. */
  createSpace(): boolean {
    return this.useConfluence() && !this.inGroup(GROUPS.confluenceGuests);
  }

  /** Whether the person has Confluence at all; portal customers do not. */
  useConfluence(): boolean {
    return this.inGroup(GROUPS.confluenceUsers);
  }

  viewSpace(space: Space): boolean {
    return this.granted(space, 'view');
  }

  administer(space: Space): boolean {
    return this.has(space, 'administer');
  }

  createIn(space: Space): boolean {
    return this.has(space, 'write') && space.status === 'current';
  }

  view(content: Content): boolean {
    const mine = content.status !== 'draft' || content.authorId === this.accountId;
    return mine && this.viewSpace(this.state.confluence.spaceOf(content)) && this.passes(content, 'read');
  }

  /** What is archived or in the trash stays as it is. */
  edit(content: Content): boolean {
    return isOpen(content) && this.maySave(content);
  }

  /** Whether the person may take content out of the trash. */
  restore(content: Content): boolean {
    return content.status === 'trashed' && this.maySave(content);
  }

  comment(content: Content): boolean {
    return isOpen(content) && this.acts(content, 'comment');
  }

  /** People change the comments they wrote, and whoever administers the space changes all. */
  editComment(comment: Comment, content: Content): boolean {
    const own = writtenBy(comment).authorId === this.accountId;
    return this.comment(content) && (own || this.administer(this.state.confluence.spaceOf(content)));
  }

  deleteComment(comment: Comment, content: Content): boolean {
    return this.editComment(comment, content) || this.acts(content, 'delete');
  }

  delete(content: Content): boolean {
    if (content.status === 'draft') return this.view(content);
    return this.acts(content, 'delete') && this.passes(content, 'update');
  }

  private maySave(content: Content): boolean {
    return this.acts(content, 'write') && this.passes(content, 'update');
  }

  private acts(content: Content, right: SpaceRight): boolean {
    return this.view(content) && this.has(this.state.confluence.spaceOf(content), right);
  }

  has(space: Space, right: SpaceRight): boolean {
    return this.viewSpace(space) && this.granted(space, right);
  }

  private granted(space: Space, right: SpaceRight): boolean {
    return this.includes(space.rights[right]);
  }

  private passes(content: Content, operation: 'read' | 'update'): boolean {
    return [content, ...this.state.confluence.ancestors(content)].every(({ restrictions }) => {
      const allowed = restrictions[operation];
      return allowed === null || this.includes(allowed);
    });
  }

  private includes({ people, groups }: Grantees): boolean {
    return people.includes(this.accountId) || groups.some((group) => this.inGroup(group));
  }
}

function isOpen({ status }: Content): boolean {
  return status === 'current' || status === 'draft';
}
