/** Anything JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface StoreKey {
  key: string;
  /** The custom entity the value belongs to; plain key-value storage when absent. */
  entity?: string;
}

export interface StoreRow extends StoreKey {
  value: Json;
  /** Seconds until the platform may drop the row. Readers check expiry themselves: the platform drops late. */
  ttlSeconds?: number;
}

/** A row of an entity that is written only over the state it was made from. */
export interface StoreExchange extends StoreRow {
  entity: string;
  value: { readonly [attribute: string]: Json };
  /** The stored row must hold this value in this attribute, or nothing of the exchange is written. */
  expected: { attribute: string; value: string | number };
}

export interface StoreQuery {
  entity: string;
  index: string;
  partition: readonly (string | number)[];
  /** Range values to keep, both ends included. */
  range?: { from: number; to: number };
  /** Highest range value (the newest) first when true. */
  descending?: boolean;
  limit: number;
  cursor?: string;
}

/** The app's own storage for one installation. Every method is one storage call; any failure throws, and callers fail closed. */
export interface Store {
  /** The values, in the order asked; undefined where there is none. At most 25 keys. */
  read(keys: readonly StoreKey[]): Promise<unknown[]>;
  /** Writes all rows or none. At most 25 rows. */
  write(rows: readonly StoreRow[]): Promise<void>;
  /** Writes a row only if its key is free; false when it is taken. */
  create(row: StoreRow): Promise<boolean>;
  /** Compare-and-swap: writes all rows if every expectation holds, else none and false. At most 25 rows, of which `plain` have no expectation. */
  exchange(rows: readonly StoreExchange[], plain?: readonly StoreRow[]): Promise<boolean>;
  /** Removes the rows, all or none; what is not there does not matter. At most 25 keys. */
  remove(keys: readonly StoreKey[]): Promise<void>;
  /** @throws Fault `input` for a cursor that belongs to no such query. */
  query(query: StoreQuery): Promise<{ rows: { key: string; value: unknown }[]; cursor?: string }>;
}
