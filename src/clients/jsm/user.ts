import * as z from 'zod';

/** A person as the service desk names them; it does not tell customers from others. */
export const deskUser = z.object({ accountId: z.string(), displayName: z.string().optional() });

export type DeskUser = z.output<typeof deskUser>;
