/** The `code` that Node gives its own errors, e.g. `EADDRINUSE` or `ERR_PARSE_ARGS_UNKNOWN_OPTION`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded && typeof error.code === 'string' ? error.code : undefined;
}
