import fs from 'node:fs';
import Ajv from 'ajv-draft-04';

const file = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const validate = new Ajv({ strict: false }).compile(JSON.parse(fs.readFileSync(file, 'utf8')) as object);

/** The faults of a document by Atlassian's own schema; an empty list when it is valid. */
export function officialFaults(document: unknown): string[] {
  return validate(document) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
