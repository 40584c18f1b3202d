import { z } from 'zod';
import { badRequest } from './errors';

const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
export const getOptions = z.object({ metadataFields: z.array(metadataField).default([]) }).default({ metadataFields: [] });
const ttl = z.object({ value: z.int().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
/** What batches and transactions take: they have no key policy. */
export const ttlOptions = z.strictObject({ ttl: ttl.optional() }).default({});
export const setOptions = z
  .object({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).default('OVERRIDE'),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(metadataField).default([]),
  })
  .refine((options) => options.keyPolicy === 'OVERRIDE' || !options.returnValue, 'returnValue needs the key policy OVERRIDE')
  .default({ keyPolicy: 'OVERRIDE', returnMetadataFields: [] });

type Ttl = z.infer<typeof ttl>;
export type MetadataField = z.infer<typeof metadataField>;

/** A value that can be stored: anything in JSON but `null`. */
export const storable = z.unknown().refine((value) => value !== undefined && value !== null, 'a value is needed, and null is not one');

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
const MAX_TTL_MS = 365 * UNIT_MS.DAYS;

/** When a value written at `now` expires (milliseconds since the epoch), or null for never. At most one year ahead. */
export function expiryOf(time: Ttl | undefined, now: number): number | null {
  if (!time) return null;
  const span = time.value * UNIT_MS[time.unit];
  if (span > MAX_TTL_MS) throw badRequest('INVALID_TTL', 'A time to live is at most one year.');
  return now + span;
}

/** Reads a request body. Throws `BAD_REQUEST` with the path of every fault. */
export function readRequest<S extends z.ZodType>(schema: S, body: unknown): z.infer<S> {
  const result = schema.safeParse(body);
  if (!result.success) throw badRequest('BAD_REQUEST', z.prettifyError(result.error));
  return result.data;
}
