import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { HttpAnswer } from '../http-answer';
import { FunctionFailure } from '../runtime/function-failure';
import type { Runtime } from '../runtime/runtime';
import { isAppAddress, pageAtAppAddress, type AppIds } from './app-address';
import { Bundles } from './bundles';
import type { PreviewInvoked, PreviewPage, PreviewPerson } from './contract';
import { PreviewGuard } from './guard';
import { appIdOf, appPages } from './pages';
import type { AppPage } from './pages';
import { document, json, redirect, text } from './responses';
import { chooserShell, pageShell, refusalShell } from './shell';
import { viewerCookie, viewerOf } from './viewer-cookie';

const FRAME = 'frame';
const FRAME_ENTRY = 'host/preview/browser/index.tsx';
const SECRET_BYTES = 24;

interface PreviewOptions {
  /** The parsed `manifest.yml`. */
  manifest: unknown;
  /** Folder that the manifest's paths are relative to. */
  root: string;
  /** Folder that keeps the bundles between two starts. */
  folder: string;
  runtime: Pick<Runtime, 'resolver' | 'pageContext'>;
  /** Everybody whom a page can be looked at as, the first of them unless another is chosen. */
  people(): readonly PreviewPerson[];
  origin(): string;
  onProgress(what: string): void;
}

const invokeSchema = z.strictObject({
  moduleKey: z.string(),
  accountId: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
});

/** The app's UI Kit pages in a browser, as any person of the site, under `/preview/<secret of this start>/`. */
export class Preview {
  private readonly secret = randomBytes(SECRET_BYTES).toString('base64url');
  private readonly guard: PreviewGuard;
  private readonly pages: readonly AppPage[];
  private readonly bundles: Bundles;

  constructor(private readonly options: PreviewOptions) {
    const { manifest, root, folder, origin, onProgress } = options;
    this.guard = new PreviewGuard(this.secret, origin);
    this.pages = appPages(manifest);
    const entries = Object.fromEntries(this.pages.map(({ resource, entry }) => [`page-${resource}`, entry]));
    this.bundles = new Bundles({ root, entries: { ...entries, [FRAME]: FRAME_ENTRY } }, folder, onProgress);
  }

  /** Where a module's page can be looked at. `?as=<account id>` chooses the person. Throws for a module that is no page. */
  urlOf(moduleKey: string): string {
    if (!this.pages.some((page) => page.moduleKey === moduleKey)) throw new Error(`The manifest has no page '${moduleKey}'.`);
    return `${this.options.origin()}/preview/${this.secret}/${moduleKey}`;
  }

  /** Answers a request below `/preview/`, and one for a page of the app at the product's own address. */
  async answer(request: IncomingMessage, body: string | null): Promise<HttpAnswer> {
    const url = new URL(request.url ?? '/', this.options.origin());
    if (isAppAddress(url.pathname)) return this.linked(request, url.pathname);
    const [, , secret = '', place = '', ...below] = url.pathname.split('/');
    const refusal = this.guard.refusal(request, secret);
    if (refusal) return document(refusal.status, refusalShell(refusal.text));
    if (request.method === 'POST' && place === 'invoke') return this.invoke(body);
    if (request.method !== 'GET') return text(405, 'text/plain', 'Pages are read with GET; only invoke takes POST.');
    if (place === 'assets') return this.asset(below.join('/'));
    return this.page(place, below.length > 0, url.searchParams.get('as'));
  }

  /** Follows a link as the person that this browser was last seen as, or asks who it is. Names the secret to nobody but a browser's own address bar. */
  private linked(request: IncomingMessage, path: string): HttpAnswer {
    const refusal = this.guard.misnamed(request);
    if (refusal) return document(refusal.status, refusalShell(refusal.text));
    if (request.method !== 'GET') return text(405, 'text/plain', 'Pages are read with GET.');
    const people = this.options.people();
    const found = pageAtAppAddress(path, this.pages, this.ids());
    if (!found) return document(404, refusalShell('The app has no page at this address.'));
    const { page, below } = found;
    const urlFor = ({ accountId }: PreviewPerson): string => `${this.urlOf(page.moduleKey)}${below}?as=${encodeURIComponent(accountId)}`;
    const viewer = people.find(({ accountId }) => accountId === viewerOf(request));
    if (viewer) return redirect(urlFor(viewer));
    const choices = people.map((person) => ({ name: person.name, url: urlFor(person) }));
    return document(200, chooserShell(page.title, choices));
  }

  private ids(): AppIds {
    const { moduleKey = '' } = this.pages[0] ?? {};
    const { environmentId } = this.options.runtime.pageContext(moduleKey, this.options.people()[0]?.accountId ?? '');
    return { app: appIdOf(this.options.manifest), environment: environmentId };
  }

  private page(moduleKey: string, isBelow: boolean, as: string | null): HttpAnswer {
    const page = this.pages.find((candidate) => candidate.moduleKey === moduleKey);
    if (!page || (isBelow && !page.isFull)) return document(404, refusalShell(`The app has no page '${moduleKey}'.`));
    const people = this.options.people();
    const person = as === null ? people[0] : people.find(({ accountId }) => accountId === as);
    if (!person) return document(404, refusalShell(`Nobody who can sign in has the account id '${as ?? ''}'.`));
    const root = `/preview/${this.secret}/`;
    const assets = `${root}assets/`;
    const bundles = { frame: `${assets}${FRAME}.js`, style: `${assets}${FRAME}.css`, app: `${assets}page-${page.resource}.js` };
    const context = this.options.runtime.pageContext(moduleKey, person.accountId);
    const shell = pageShell({ page: shown(page), pages: this.pages.map(shown), person, people, root, context }, bundles);
    const answer = document(200, shell);
    return { ...answer, headers: { ...answer.headers, 'set-cookie': viewerCookie(person.accountId) } };
  }

  private async asset(name: string): Promise<HttpAnswer> {
    const content = await this.bundles.file(name);
    if (content === undefined) return text(404, 'text/plain', `There is no ${name}.`);
    return text(200, name.endsWith('.css') ? 'text/css' : 'text/javascript', content);
  }

  private async invoke(body: string | null): Promise<HttpAnswer> {
    const call = invokeSchema.safeParse(bodyOf(body));
    if (!call.success) return text(400, 'text/plain', z.prettifyError(call.error));
    const { moduleKey, functionKey, payload, accountId } = call.data;
    if (!this.options.people().some((person) => person.accountId === accountId))
      return text(400, 'text/plain', `Nobody who can sign in has the account id '${accountId}'.`);
    return json(await this.outcome(() => this.options.runtime.resolver(moduleKey, functionKey, payload, accountId)));
  }

  private async outcome(call: () => Promise<unknown>): Promise<PreviewInvoked> {
    try {
      return { answer: await call() };
    } catch (error) {
      if (error instanceof FunctionFailure) return { failure: error.message };
      throw error;
    }
  }
}

function shown({ moduleKey, moduleType, title, isFull }: AppPage): PreviewPage {
  return { moduleKey, moduleType, title, isFull };
}

function bodyOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '') as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
