import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import type { AdfDocument, AdfNode } from '../../src/documents/adf';

const shared = path.join(process.cwd(), '..', 'shared');

interface Probes {
  features: Record<string, [string, (document: AdfDocument) => boolean]>;
  md: Record<string, string>;
  nodes: Record<string, AdfNode[]>;
}

/** Jest loads no .mjs, so the probes are compiled here. */
function load(file: string): object {
  const source = fs.readFileSync(path.join(shared, 'documents', file), 'utf8');
  const exported = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own probe files
  new Function('exports', transformSync(source, { module: { type: 'commonjs' } }).code)(exported);
  return exported;
}

/** The probes that every library was measured on, or undefined (with a notice) where they are absent. */
export function sharedProbes(): Probes | undefined {
  if (fs.existsSync(path.join(shared, 'documents'))) return { ...load('features.mjs'), ...load('samples.mjs') } as Probes;
  process.stderr.write('skipped: the shared document probes are not here\n');
  return undefined;
}

/** The vendor's own documents of a kind by file name; none where they are absent. */
export function vendorDocuments(kind: 'valid' | 'invalid'): [string, unknown][] {
  const folder = path.join(shared, 'adf', kind);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).map((file) => [file, JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as unknown]);
}
