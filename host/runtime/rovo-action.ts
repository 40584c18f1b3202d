import type { People } from '../site/people';
import type { Installation } from './installation';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import { moduleOf } from './manifest';

/** Where in a product the chat was opened, e.g. `{ jira: { issueKey, projectKey, … } }`. */
export type ProductContext = Partial<Record<'jira' | 'confluence', Record<string, unknown>>>;

/** Rovo as an action meets it: inputs on top of the payload, the place in `context`, the person in the invocation alone. */
export class Rovo {
  constructor(
    private readonly manifest: Manifest,
    private readonly installation: Installation,
    private readonly invoker: Invoker,
    private readonly people: Pick<People, 'get'>,
  ) {}

  /** Inputs are passed on as a model might produce them: unchecked. Throws when the person cannot use the site, and `FunctionFailure`. */
  async run(key: string, inputs: Record<string, unknown>, accountId: string, productContext: ProductContext = {}): Promise<unknown> {
    const person = this.people.get(accountId);
    if (!person?.active || person.accountType !== 'atlassian') throw new Error(`${accountId} is not an active person of the site.`);
    const module = moduleOf(this.manifest, 'action', key);
    const payload = { ...inputs, context: { cloudId: this.installation.cloudId, moduleKey: key, ...productContext } };
    return this.invoker.invoke({ module, payload, accountId }, (answer) => answer);
  }
}
