/** A query that CQL does not allow, or that this site does not model; the message names what. */
export class CqlError extends Error {
  override readonly name = 'CqlError';
}
