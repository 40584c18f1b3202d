import type * as serving from '../../../host/site/serve';
import type { SiteRequest, SiteResponse } from '../../../host/site/request';
import { described } from './descriptions';
import { exchangeFaults } from './exchange-faults';

/** Every request of this test file to any emulated site, with its answer; the same exchange is kept once. */
const seen = new Map<string, { request: SiteRequest; response: SiteResponse }>();

function keep(request: SiteRequest, response: SiteResponse): void {
  const { method, path, query, body } = request;
  const told = [method, path, query.toString(), body, response.status, response.body];
  seen.set(JSON.stringify(told.map((part) => (part instanceof Uint8Array ? 'bytes' : part))), { request, response });
}

if (described) {
  // Not a mock: the same site, overheard at its one way in.
  jest.mock('../../../host/site/serve', () => {
    const real = jest.requireActual<typeof serving>('../../../host/site/serve');
    return {
      ...real,
      serve: (options: serving.ServeOptions) => {
        const site = real.serve(options);
        return {
          ...site,
          handle: (...[product, request, caller]: Parameters<typeof site.handle>) => {
            const response = site.handle(product, request, caller);
            keep(request, response);
            return response;
          },
        };
      },
    };
  });

  afterAll(() => {
    const faults = new Set([...seen.values()].flatMap(({ request, response }) => exchangeFaults(request, response)));
    if (faults.size > 0) throw new Error(`Not as Atlassian publishes it:\n${[...faults].sort().join('\n')}`);
  });
} else {
  process.stdout.write(
    "skipped: Atlassian's API descriptions are not beside the project; requests and answers are not compared with them\n",
  );
}
