import type { ProductHttp } from '../../ports/product-http';
import { confluenceAttachments } from './attachments';
import { confluenceComments } from './comments';
import { confluenceTree } from './content-tree';
import { confluenceContents } from './contents';
import { confluenceFolders } from './folders';
import { confluenceLabels } from './labels';
import { confluenceLongTasks } from './long-tasks';
import { confluencePages } from './pages';
import { confluencePeople } from './people';
import { confluenceProperties } from './properties';
import { confluenceRestrictions } from './restrictions';
import { confluenceSearch } from './search';
import { confluenceSpaces } from './spaces';
import { confluenceStates } from './states';

/** Confluence's REST calls, bound to one person by the port they use. One file per resource. */
export function confluenceClient(http: ProductHttp) {
  return {
    attachments: confluenceAttachments(http),
    comments: confluenceComments(http),
    contents: confluenceContents(http),
    folders: confluenceFolders(http),
    labels: confluenceLabels(http),
    longTasks: confluenceLongTasks(http),
    pages: confluencePages(http),
    people: confluencePeople(http),
    properties: confluenceProperties(http),
    restrictions: confluenceRestrictions(http),
    search: confluenceSearch(http),
    spaces: confluenceSpaces(http),
    states: confluenceStates(http),
    tree: confluenceTree(http),
  };
}

export type ConfluenceClient = ReturnType<typeof confluenceClient>;
