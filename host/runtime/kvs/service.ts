import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { atomically } from '../database';
import type { EntityDeclaration } from '../manifest';
import { batchDelete, batchGet, batchSet } from './batch';
import { Entities } from './entities';
import { queryEntities } from './entity-query';
import { KvsRefusal, badRequest } from './errors';
import type { StorageFaults } from './faults';
import { checkPayload } from './limits';
import { readRequest } from './options';
import { queryKeys } from './query';
import type { Expiry } from './rows';
import { Rows } from './rows';
import type { Space } from './spaces';
import { Spaces } from './spaces';
import { transact } from './transaction';
import { deleteValue, getValue, setValue } from './values';

interface KvsAnswer {
  status: number;
  /** Undefined for an empty answer. */
  body: unknown;
}

interface Operation {
  kind: 'read' | 'write';
  run(body: unknown, text: string): unknown;
}

const entityName = z.object({ entityName: z.string() });
const SWEEP_EVERY_MS = 60_000;

/** The storage service behind `@forge/kvs` 1.6: its REST operations over one SQLite file. A write is one transaction. */
export class KvsService {
  /** Requests served so far, refused and failed ones included; a batch, query or transaction counts once. */
  readonly calls = { reads: 0, writes: 0 };
  private readonly operations: ReadonlyMap<string, Operation>;
  private readonly rows: Rows;
  private sweptAt = -Infinity;

  constructor(
    private readonly database: DatabaseSync,
    declarations: readonly EntityDeclaration[],
    private readonly expiry: Expiry,
    private readonly faults: StorageFaults,
  ) {
    this.rows = new Rows(database, expiry);
    this.operations = this.table(new Entities(declarations));
  }

  /** Serves one POST, e.g. of `/api/v1/entity/set`. Throws for a path that the SDK does not have, never for a bad body. */
  serve(path: string, text: string): KvsAnswer {
    const operation = this.operations.get(path);
    if (!operation) throw new Error(`The emulated storage has no operation '${path}'.`);
    this.calls[operation.kind === 'read' ? 'reads' : 'writes'] += 1;
    const fault = this.faults.next({ path, kind: operation.kind });
    if (fault) return { status: fault.status, body: { code: fault.code, message: fault.message } };
    try {
      const body = operation.kind === 'read' ? operation.run(parse(text), text) : this.write(operation, text);
      return { status: body === undefined ? 204 : 200, body };
    } catch (error) {
      if (error instanceof KvsRefusal) return { status: error.status, body: { code: error.code, message: error.message } };
      throw error;
    }
  }

  private write(operation: Operation, text: string): unknown {
    return atomically(this.database, () => {
      if (this.expiry.now() - this.sweptAt >= SWEEP_EVERY_MS) {
        this.rows.sweep();
        this.sweptAt = this.expiry.now();
      }
      return operation.run(parse(text), text);
    });
  }

  private table(entities: Entities): ReadonlyMap<string, Operation> {
    const spaces = new Spaces(this.database, this.rows, entities);
    const now = (): number => this.expiry.now();
    const entityOf = (body: unknown): Space => spaces.named(readRequest(entityName, body).entityName);
    const fixed = (kind: 'kv' | 'secret') => (): Space => ({ kind });
    const single = (prefix: string, spaceOf: (body: unknown) => Space): [string, Operation][] => [
      [`${prefix}/get`, { kind: 'read', run: (body) => getValue(spaces, spaceOf(body), body) }],
      [`${prefix}/set`, { kind: 'write', run: (body) => setValue(spaces, spaceOf(body), body, now()) }],
      [`${prefix}/delete`, { kind: 'write', run: (body) => deleteValue(spaces, spaceOf(body), body) }],
    ];
    const limited = (run: (body: unknown) => unknown) => (body: unknown, text: string) => {
      checkPayload(text);
      return run(body);
    };
    return new Map<string, Operation>([
      ...single('/api/v1', fixed('kv')),
      ...single('/api/v1/secret', fixed('secret')),
      ...single('/api/v1/entity', entityOf),
      ['/api/v1/query', { kind: 'read', run: (body) => queryKeys(this.rows, body) }],
      ['/api/v1/entity/query', { kind: 'read', run: (body) => queryEntities(this.rows, entities, body) }],
      ['/api/v1/batch/get', { kind: 'read', run: limited((body) => batchGet(spaces, body)) }],
      ['/api/v1/batch/set', { kind: 'write', run: limited((body) => batchSet(spaces, body, now())) }],
      ['/api/v1/batch/delete', { kind: 'write', run: limited((body) => batchDelete(spaces, body)) }],
      ['/api/v1/transaction', { kind: 'write', run: limited((body) => transact(spaces, body, now())) }],
    ]);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('BAD_REQUEST', 'The request body is not JSON.');
    throw error;
  }
}
