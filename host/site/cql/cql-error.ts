/** A query that CQL does not allow, or that this site does not model; the message names what. */
export class CqlError extends Error {
  override readonly name: string = 'CqlError';
}

/** A field that CQL does not have. Confluence tells of it in other words than of a query that it cannot parse. */
export class UnknownField extends CqlError {
  override readonly name = 'UnknownField';

  constructor(field: string) {
    super(`No field exists with the name: '${field}'`);
  }
}
