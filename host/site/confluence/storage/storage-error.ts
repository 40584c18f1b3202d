/** Storage that cannot be read as a document exactly; the message names what stands in the way. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
