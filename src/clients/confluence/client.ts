import type { ProductHttp } from '../../ports/product-http';
import { confluenceAttachments } from './attachments';
import { confluenceComments } from './comments';
import { confluenceContents } from './contents';
import { confluenceLabels } from './labels';
import { confluencePages } from './pages';
import { confluencePeople } from './people';
import { confluenceProperties } from './properties';
import { confluenceSearch } from './search';
import { confluenceSpaces } from './spaces';
import { confluenceStates } from './states';

/** Confluence's REST calls, bound to one person by the port they use. One file per resource. */
export function confluenceClient(http: ProductHttp) {
  return {
    attachments: confluenceAttachments(http),
    comments: confluenceComments(http),
    contents: confluenceContents(http),
    labels: confluenceLabels(http),
    pages: confluencePages(http),
    people: confluencePeople(http),
    properties: confluenceProperties(http),
    search: confluenceSearch(http),
    spaces: confluenceSpaces(http),
    states: confluenceStates(http),
  };
}

export type ConfluenceClient = ReturnType<typeof confluenceClient>;
