import type { DatabaseSync } from 'node:sqlite';
import { Collection } from '../collection';
import type { AdfDocument } from '../document';
import type {
  Attachment,
  Comment,
  Content,
  ContentProperty,
  ContentVersion,
  Conversion,
  CustomState,
  Favourite,
  Label,
  LongTask,
  Space,
  Template,
  View,
  Watch,
} from './records';

const FIRST_ID = 65_537;

/** Everything that Confluence keeps. It knows how its documents hang together, not who may see them. */
export class ConfluenceState {
  readonly spaces: Collection<Space>;
  readonly contents: Collection<Content>;
  readonly versions: Collection<ContentVersion>;
  readonly labels: Collection<Label>;
  readonly comments: Collection<Comment>;
  readonly attachments: Collection<Attachment>;
  readonly properties: Collection<ContentProperty>;
  readonly templates: Collection<Template>;
  readonly watches: Collection<Watch>;
  readonly favourites: Collection<Favourite>;
  readonly views: Collection<View>;
  readonly longTasks: Collection<LongTask>;
  readonly conversions: Collection<Conversion>;
  readonly customStates: Collection<CustomState>;
  private readonly counters: Collection<{ id: string; next: number }>;

  constructor(database: DatabaseSync) {
    this.spaces = new Collection(database, 'confluence-spaces');
    this.contents = new Collection(database, 'confluence-contents');
    this.versions = new Collection(database, 'confluence-versions');
    this.labels = new Collection(database, 'confluence-labels');
    this.comments = new Collection(database, 'confluence-comments');
    this.attachments = new Collection(database, 'confluence-attachments');
    this.properties = new Collection(database, 'confluence-properties');
    this.templates = new Collection(database, 'confluence-templates');
    this.watches = new Collection(database, 'confluence-watches');
    this.favourites = new Collection(database, 'confluence-favourites');
    this.views = new Collection(database, 'confluence-views');
    this.longTasks = new Collection(database, 'confluence-long-tasks');
    this.conversions = new Collection(database, 'confluence-conversions');
    this.customStates = new Collection(database, 'confluence-custom-states');
    this.counters = new Collection(database, 'confluence-counters');
  }

  /** A number that nothing else in Confluence has, as decimal text. */
  nextId(): string {
    const next = this.counters.get('id')?.next ?? FIRST_ID;
    this.counters.put({ id: 'id', next: next + 1 });
    return String(next);
  }

  space(key: string): Space | undefined {
    return this.spaces.find((space) => space.key.toLowerCase() === key.toLowerCase());
  }

  version(content: Content, number = content.version): ContentVersion | undefined {
    return this.versions.get(`${content.id}:${number}`);
  }

  /** The newest version; every content has one, so its absence is a fault of the site itself. */
  current(content: Content): ContentVersion {
    const version = this.version(content);
    if (!version) throw new Error(`Content ${content.id} has lost version ${content.version}.`);
    return version;
  }

  /** All versions, the oldest first. */
  versionsOf({ id, version }: Content): ContentVersion[] {
    return Array.from({ length: version }, (_, index) => this.versions.get(`${id}:${index + 1}`) ?? []).flat();
  }

  body(content: Content): AdfDocument {
    return this.current(content).body;
  }

  spaceOf(content: Content): Space {
    const space = this.spaces.get(content.spaceId);
    if (!space) throw new Error(`Content ${content.id} has lost its space ${content.spaceId}.`);
    return space;
  }

  /** Pages above a page, the highest first. */
  ancestors(content: Content): Content[] {
    const above: Content[] = [];
    for (let parent = this.parent(content); parent; parent = this.parent(parent)) above.unshift(parent);
    return above;
  }

  /** The id of the page that new pages of a space go below: its home page, unless that was put away. */
  homeOf(spaceId: string): string | null {
    const home = this.contents.get(this.spaces.get(spaceId)?.homepageId ?? '');
    return home?.status === 'current' ? home.id : null;
  }

  /** What is published right below something in the tree, in the order of the tree. */
  children(content: Content): Content[] {
    return this.contents
      .filter((child) => child.parentId === content.id && isOpen(child))
      .sort((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
  }

  /** The page or blog post with this title that keeps others in the space from having it; drafts and the trash reserve nothing. */
  titled(spaceId: string, type: Content['type'], title: string): Content | undefined {
    const wanted = title.toLowerCase();
    return this.contents.find(
      (content) => content.spaceId === spaceId && content.type === type && isOpen(content) && content.title.toLowerCase() === wanted,
    );
  }

  /** The label with this prefix and name, made when it is new. */
  label(prefix: Label['prefix'], name: string): Label {
    return (
      this.labels.find((label) => label.prefix === prefix && label.name === name) ?? this.labels.put({ id: this.nextId(), prefix, name })
    );
  }

  labelsOf({ labelIds = [] }: { labelIds?: string[] }): Label[] {
    return labelIds.flatMap((id) => this.labels.get(id) ?? []);
  }

  private parent(content: Content): Content | undefined {
    return content.parentId === null ? undefined : this.contents.get(content.parentId);
  }
}

function isOpen({ status }: Content): boolean {
  return status === 'current' || status === 'archived';
}
