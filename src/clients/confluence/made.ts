import * as z from 'zod';

/** All that a write's answer must hold: the change has happened, so an odd answer must not make it look as if it had not. */
export const made = z.object({ id: z.string() });
