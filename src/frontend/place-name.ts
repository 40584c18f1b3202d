/** `project:PAY` as people say it: `PAY`. */
export function placeName(target: string): string {
  return target.slice(target.indexOf(':') + 1);
}
