import * as z from 'zod';

/** A moment, of which the service desk gives four forms, as ISO 8601. */
export const deskDate = z.object({ iso8601: z.string() }).transform(({ iso8601 }) => iso8601);

/** A length of time in the service desk's own words (`3h 20m`), negative when it is past. */
export const deskDuration = z.object({ friendly: z.string() }).transform(({ friendly }) => friendly);
