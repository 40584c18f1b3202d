import type { Endpoint, EndpointContext } from '../../endpoint';
import { familyRefusal } from '../../refusal';
import type { SiteResponse } from '../../request';
import type { SiteState } from '../../state';
import { confluenceUrl } from '../links';
import { Parameters } from '../parameters';
import { Permissions } from '../permissions';
import type { ConfluenceState } from '../state';

/** What Confluence's handlers see: the request, who may do what, and a strict reader of the query. */
export interface ConfluenceContext extends EndpointContext<SiteState> {
  confluence: ConfluenceState;
  accountId: string;
  permissions: Permissions;
  parameters: Parameters;
  /** Confluence's own address, which links start with. */
  base: string;
  /** The site's clock as the API writes it. */
  timestamp: string;
}

interface Definition {
  method: Endpoint<SiteState>['method'];
  path: string;
  /** Each string or list is one sufficient set of scopes, as published. */
  scopes: readonly (string | readonly string[])[];
  /** The query parameters that are modelled; others are refused by name. */
  query?: readonly string[];
  handler(context: ConfluenceContext): SiteResponse;
}

/** A row of the endpoint table for signed-in people who have Confluence: anybody else gets 403 in the API family's shape. */
export function confluenceEndpoint({ method, path, scopes, query = [], handler }: Definition): Endpoint<SiteState> {
  return {
    product: 'confluence',
    method,
    path,
    scopes: scopes.map((set) => (typeof set === 'string' ? [set] : set)),
    access: 'signed-in',
    handler: (context) => {
      const accountId = context.caller.kind === 'person' ? context.caller.accountId : '';
      const permissions = new Permissions(context.state, accountId);
      if (!permissions.useConfluence()) {
        throw familyRefusal(403, 'FORBIDDEN', 'Current user not permitted to use Confluence', context.request.path);
      }
      const parameters = new Parameters(context.request, query);
      const timestamp = new Date(context.now()).toISOString();
      return handler({
        ...context,
        base: confluenceUrl(context.state),
        confluence: context.state.confluence,
        accountId,
        permissions,
        parameters,
        timestamp,
      });
    },
  };
}
