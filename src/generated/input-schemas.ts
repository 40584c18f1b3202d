import type { InputSchema } from '../actions/input-schema';

export const inputSchemas: Readonly<Record<string, InputSchema>> = {};
