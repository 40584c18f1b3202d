import type * as z from 'zod';
import type { Operation } from '../ports/product-http';
import type { Effect, ProductArea } from '../policy/vocabulary';

/** What an action says of itself: all that doors, lists, docs and switches need to know. */
export interface ActionFacts {
  /** `<product>_<verb>_<noun>`: Rovo action key, MCP tool name, audit row, scope switch. Never changes once shipped. */
  id: string;
  product: ProductArea;
  /** The family shown to admins. */
  group: string;
  title: string;
  /** What it does and when to choose it, at most 160 characters. */
  summary: string;
  effect: Effect;
  /** Removes or hides data, takes access away, changes many objects, or cannot be taken back. */
  destructive: boolean;
  /** A second identical call leaves the same state. */
  repeatable: boolean;
  /** Set where the effect leaves the site: mail, answers to customers. */
  leavesSite?: true;
  /** Set where the effect is on who may see or do something. */
  changesAccess?: true;
  /** Set for answers that customers of a service desk read: a right of its own in the admin's settings. */
  repliesToCustomers?: true;
  /** `direct`: listed MCP tool and Rovo action; `rovo`: Rovo action; `catalogue`: reached by find, describe and run. */
  surface: 'direct' | 'rovo' | 'catalogue';
  /** Forge scopes with the reason for each, as the manifest and the docs show them. */
  scopes: Readonly<Record<string, string>>;
  /** Every REST operation that a call may use. */
  endpoints: readonly Operation[];
  examples: readonly { says: string; input: Readonly<Record<string, unknown>> }[];
  /** `read` finds, `write` changes, `runner` carries another action, `undo` takes a change back. */
  type: 'read' | 'write' | 'runner' | 'undo';
  input: z.ZodObject;
}
