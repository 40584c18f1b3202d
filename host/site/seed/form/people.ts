import { z } from 'zod';

/** What a person is there to show: `restricted` sees one project and one space, `deactivated` may do nothing at all. */
const ROLES = ['admin', 'member', 'restricted', 'customer', 'deactivated'] as const;

const person = z.strictObject({
  /** The Atlassian account id. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** `name.surname@example.com` when absent. */
  email: z.email().exactOptional(),
  role: z.enum(ROLES),
  timeZone: z.string().refine((zone) => isTimeZone(zone), 'is no IANA time zone'),
  groups: z.array(z.string()).default([]),
  /** Days of the seed's calendar on which the person's session and the one before it began. */
  logins: z.strictObject({ current: z.number(), last: z.number() }).exactOptional(),
});

/** People by handle, the word that the rest of a seed file calls them by. */
export const peopleForm = z.record(z.string().regex(/^[a-z]\w*$/i, 'is no handle: a letter, then letters and digits'), person);

export type SeedPerson = z.output<typeof person>;

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
