declare const scoped: unique symbol;

/** JQL that has been narrowed to what agents may read. Only the pipeline makes one, so no search can bypass the allow-list. */
export type ScopedJql = string & { readonly [scoped]: 'jql' };

/** CQL that has been narrowed to what agents may read. */
export type ScopedCql = string & { readonly [scoped]: 'cql' };
