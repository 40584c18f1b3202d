import type { ConfluenceClient } from '../clients/confluence/client';
import type { JiraClient } from '../clients/jira/client';
import type { JsmClient } from '../clients/jsm/client';
import type { ScopedCql, ScopedJql } from '../ports/scoped-query';
import type { Target } from '../policy/places';
import type { Scope } from '../policy/connection';
import type { Door } from '../policy/vocabulary';
import type { ActionFacts } from './facts';
import type { GovernanceContext } from './governance';

/** The person on whose behalf a call runs. Read-only: no action can act as anybody else. */
export interface ActionCaller {
  readonly accountId: string;
  readonly door: Door;
  /** Name of the connection that was let in, where there is one. */
  readonly connection?: string;
  /** What that connection was given. */
  readonly scopes?: readonly Scope[];
}

/** What an action is given: clients bound to the caller, and nothing of the platform. */
export interface ActionContext {
  readonly caller: ActionCaller;
  readonly jira: JiraClient;
  readonly jsm: JsmClient;
  readonly confluence: ConfluenceClient;
  /** Narrows a query to what agents may read; searches accept nothing else. @throws Fault `input` with the position of a syntax error. */
  readonly narrow: { jql(query: string): Promise<ScopedJql>; cql(query: string): Promise<ScopedCql> };
  /** Whether agents may know of this project or space at all: for the candidates that an error lists. */
  readable(target: Target): boolean;
  /** The actions that this caller may run now, by the same checks that a call passes. */
  readonly catalogue: {
    runnable(): readonly ActionFacts[];
    find(id: string): ActionFacts;
    verdict(action: ActionFacts, target: { project?: string; space?: string }): string;
  };
  /** The rules, the journal and held calls, as far as they concern the caller. */
  readonly governance: GovernanceContext;
  /** When the products are no longer asked for this call, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Milliseconds since the epoch. */
  now(): number;
}
