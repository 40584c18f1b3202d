import fs from 'node:fs';
import path from 'node:path';
import { JastBuilder } from '@atlaskit/jql-ast';
import type { Jast } from '@atlaskit/jql-ast';

/** Reads JQL with the official parser; undefined when it refuses. */
export function parsed(jql: string): Jast | undefined {
  const ast = new JastBuilder().build(jql);
  return ast.errors.length === 0 ? ast : undefined;
}

/** The official parser's own sample queries. */
export function samples(): { valid: string[]; invalid: string[] } {
  const folder = path.join(path.dirname(require.resolve('@atlaskit/jql-ast/package.json')), 'test-utils', 'data');
  const topics = fs.readdirSync(folder).map((file) => {
    // The boundary of a file whose shape the package publishes.
    return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as { valid: string[]; invalid: string[] };
  });
  return { valid: topics.flatMap((topic) => topic.valid), invalid: topics.flatMap((topic) => topic.invalid) };
}

/** A parsed piece without the places it was read from, so that two pieces can be compared. */
export function shape(piece: unknown): unknown {
  if (Array.isArray(piece)) return piece.map(shape);
  if (piece === null || typeof piece !== 'object') return piece;
  return Object.fromEntries(
    Object.entries(piece)
      .filter(([key, value]) => !['position', 'positions', 'parent'].includes(key) && typeof value !== 'function')
      .map(([key, value]) => [key, shape(value)]),
  );
}
