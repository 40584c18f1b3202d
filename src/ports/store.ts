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

export interface StoreQuery {
  entity: string;
  index: string;
  partition: readonly (string | number)[];
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
  query(query: StoreQuery): Promise<{ rows: { key: string; value: unknown }[]; cursor?: string }>;
}
