import type * as z from 'zod';
import type { Effect } from '../policy/vocabulary';
import type { ActionContext } from './context';
import type { ActionFacts } from './facts';
import type { FieldValue, Findings, ResultRecord } from './record';
import type { Json } from '../ports/store';

/** Something that an input names and that must be looked up, as the person, to know its project or space. */
export interface TargetRef {
  kind: 'project' | 'issue' | 'space' | 'page' | 'comment' | 'attachment';
  /** Key, id or name, as the caller gave it (already parsed by the input schema). */
  ref: string;
  access: 'read' | 'write';
}

/** Names the thing that a write changes or makes, e.g. `{ issue: 'PAY-1', comment: '10001' }`; stored with the journal. */
export type Subject = Readonly<Record<string, string>>;

/** A call of the catalogue, as it could have been sent. */
export interface CatalogueCall {
  action: string;
  input: Readonly<Record<string, Json>>;
}

/** A write that is ready: every name resolved, nothing touched yet. */
export interface Prepared<Named extends Subject = Subject> {
  /** What will be set, for dry runs and previews. */
  planned: Readonly<Record<string, FieldValue>>;
  /** Display names of planned fields whose id says nothing; the admin's field rules know both. */
  labels?: Readonly<Record<string, string>>;
  /** False when the object is already as asked: nothing is sent then. */
  changes: boolean;
  notes?: readonly string[];
  /** How many things the change touches, where it can be more than one; approval rules look at it. */
  affects?: number;
  /** Things that values lead to (the parent that an issue gets), found as names were resolved: these must be open as well. */
  reaches?: readonly TargetRef[];
  /**
   * The call that takes the change back, from what was read before it. Asked before the change with null, and once more with what was
   * made; null where it is not known yet, absent where nothing can take the change back.
   */
  undo?(made: Named | null): CatalogueCall | null;
  /** Sends the change. Called at most once, after the audit row and the before-image are stored. */
  commit(): Promise<Named>;
  /**
   * Further calls that the change needs once its thing exists (labels of a new page); one that fails is told, and the change stands. A
   * `note` in what one answers is told too.
   */
  followUps?: readonly { what: string; send(made: Named): Promise<unknown> }[];
}

export interface ReadAction<Input = Record<string, unknown>> extends ActionFacts {
  type: 'read';
  effect: 'read';
  /** What the input names, where that must be allowed before the call; results are checked by their own targets in any case. */
  targets?(input: Input): readonly TargetRef[];
  read(input: Input, context: ActionContext): Promise<Findings>;
}

export interface WriteAction<Input = Record<string, unknown>, Named extends Subject = Subject> extends ActionFacts {
  type: 'write';
  targets(input: Input): readonly TargetRef[];
  /** Names of the fields that this input would write, for the admin's field rules. */
  writes(input: Input): readonly string[];
  /** The existing thing that the call changes; absent for creates. Its state before is the before-image. */
  subject?(input: Input): Named;
  /** Reads the thing: before the change for the before-image, after it to report what really changed. */
  observe(subject: Named, context: ActionContext): Promise<ResultRecord>;
  prepare(input: Input, context: ActionContext, before: ResultRecord | null): Promise<Prepared<Named>>;
}

/** An action that runs another one of the catalogue; the inner action's own rules apply in full. */
export interface RunnerAction extends ActionFacts {
  type: 'runner';
  accepts(action: { effect: Effect; destructive: boolean }): boolean;
}

/** The action that takes a change of the journal back: it runs the call that the journal names, whose own rules apply in full. */
export interface UndoAction extends ActionFacts {
  type: 'undo';
}

export type Action = ReadAction | WriteAction | RunnerAction | UndoAction;

type Declared<Kind extends { type: string }, Shape extends z.ZodRawShape> = Omit<Kind, 'type' | 'input'> & { input: z.ZodObject<Shape> };

/** Declares a read action; exists only so that the handler's input type follows from the schema. */
export function defineRead<Shape extends z.ZodRawShape>(action: Declared<ReadAction<z.output<z.ZodObject<Shape>>>, Shape>): Action {
  return { ...action, type: 'read' };
}

/** Declares an action that changes something. */
export function defineWrite<Shape extends z.ZodRawShape, Named extends Subject>(
  action: Declared<WriteAction<z.output<z.ZodObject<Shape>>, Named>, Shape>,
): Action {
  return { ...action, type: 'write' };
}

/** Declares the action that takes changes back. */
export function defineUndo<Shape extends z.ZodRawShape>(action: Declared<UndoAction, Shape>): Action {
  return { ...action, type: 'undo' };
}

/** Declares a runner. */
export function defineRunner<Shape extends z.ZodRawShape>(action: Declared<RunnerAction, Shape>): Action {
  return { ...action, type: 'runner' };
}
