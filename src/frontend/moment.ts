/** A point in time (milliseconds since the epoch) in the form that every page uses, in UTC. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
