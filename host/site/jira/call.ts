import type { Endpoint } from '../endpoint';
import { jiraSignInRefusal } from '../refusal';
import type { SiteRequest, SiteResponse } from '../request';
import type { SiteState } from '../state';
import { Parameters } from './parameters';
import { Access } from './permissions';
import type { JiraState } from './state';

/** One request to Jira as its handlers see it. */
export interface JiraCall {
  state: SiteState;
  jira: JiraState;
  access: Access;
  parameters: Parameters;
  body: unknown;
  /** As it came, for uploads. */
  request: SiteRequest;
  /** Path and query as asked, for `self` links. */
  url: string;
  now(): number;
  /** Does a part of the work: what it changed is undone if it throws, and the error goes on. */
  attempt<T>(work: () => T): T;
  /** A `{name}` of the path. */
  part(name: string): string;
  /** The account id of the caller; 401 for an anonymous one. */
  author(): string;
}

type Scopes = Endpoint<SiteState>['scopes'];

/** Either the classic scope or the whole granular set allows the call. */
export function either(classic: string, granular: string): Scopes {
  return [[classic], granular.split(' ')];
}

/** The only set of scopes that allows the call, as Jira Software has it. */
export function oneSet(granular: string): Scopes {
  return [granular.split(' ')];
}

export const NO_SCOPES: Scopes = [[]];

/** A row of the endpoint table for Jira. `access` anonymous: open data are answered without a person. */
export function jiraEndpoint(
  method: Endpoint<SiteState>['method'],
  path: string,
  scopes: Scopes,
  handler: (call: JiraCall) => SiteResponse,
  access: Endpoint<SiteState>['access'] = 'signed-in',
): Endpoint<SiteState> {
  return {
    product: 'jira',
    method,
    path,
    scopes,
    access,
    handler: ({ state, caller, request, path: parts, query, body, now, attempt }) => {
      const who = new Access(state, caller);
      return handler({
        state,
        jira: state.jira,
        access: who,
        parameters: new Parameters(query, request.path),
        body,
        request,
        url: query.size === 0 ? request.path : `${request.path}?${query.toString()}`,
        now,
        attempt,
        part(name) {
          const value = parts[name];
          if (value === undefined) throw new Error(`${path} has no {${name}}.`);
          return value;
        },
        author() {
          if (who.accountId === undefined) throw jiraSignInRefusal();
          return who.accountId;
        },
      });
    },
  };
}
