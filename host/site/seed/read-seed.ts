import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { errorCode } from '../../error-code';
import type { AdfDocument } from '../document';
import type { SeedPerson } from './form/people';
import { references } from './form/references';
import { headForm, seedFileForm } from './form/seed-file';
import type { SeedFile } from './form/seed-file';

/** Everything a site is filled with: the checked files in the order of planting, what is included before what includes it. */
export interface Seed {
  /** Tells seeds apart: the file it was read from, and how many times over. */
  name: string;
  people: Record<string, SeedPerson>;
  agents: SeedFile['agents'];
  layers: readonly { file: string; content: SeedFile }[];
}

/** Thrown for a seed that cannot be read or planted: one line with the file and the path of the first fault. */
export class SeedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SeedError';
  }
}

interface RawFile {
  file: string;
  raw: unknown;
  people: Record<string, SeedPerson>;
}

/**
 * Reads a seed file with what it includes and checks all of it against the form (docs/seed.md). Throws `SeedError`.
 * @param isDocument says which documents are well-formed; their outline alone is looked at where it is absent.
 */
export function readSeed(file: string, isDocument?: (value: unknown) => value is AdfDocument): Seed {
  const files = unfold(path.resolve(file), []);
  const people = Object.fromEntries(files.flatMap((one) => Object.entries(one.people)));
  const missing = (['admin', 'member', 'restricted'] as const).filter((role) => !Object.values(people).some((one) => one.role === role));
  if (missing.length > 0) throw new SeedError(`${file}: people: nobody has the role ${missing.join(', ')}.`);
  const cast = new Map(Object.entries(people).map(([handle, { id, name }]) => [handle, { id, name }]));
  const forms = new Map<string, ReturnType<typeof seedFileForm>>();
  const formFor = (folder: string) => {
    const form = forms.get(folder) ?? seedFileForm(references(cast, folder, isDocument));
    forms.set(folder, form);
    return form;
  };
  const layers = files.map((one) => ({ file: one.file, content: checked(one.file, formFor(path.dirname(one.file)).safeParse(one.raw)) }));
  return { name: file, people, agents: layers.findLast(({ content }) => content.agents !== undefined)?.content.agents, layers };
}

/** The file after everything that it includes; a file that is included twice stands once. */
function unfold(file: string, above: readonly string[]): RawFile[] {
  if (above.includes(file)) throw new SeedError(`${file}: include: it includes itself.`);
  const raw = readJson(file);
  const { include, people } = checked(file, headForm.safeParse(raw));
  const included = include.flatMap((name) => unfold(path.resolve(path.dirname(file), name), [...above, file]));
  const once = new Map([...included, { file, raw, people }].map((one) => [one.file, one]));
  return [...once.values()];
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SeedError(`${file} is not JSON: ${error.message}.`, { cause: error });
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new SeedError(`${file} cannot be read: ${code}.`, { cause: error });
  }
}

function checked<T>(file: string, { data, error }: z.ZodSafeParseResult<T>): T {
  if (!error) return data;
  const [first] = error.issues;
  const place = (first?.path ?? []).map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`)).join('');
  const more = error.issues.length > 1 ? ` (and ${String(error.issues.length - 1)} more)` : '';
  throw new SeedError(`${file}: ${place === '' ? 'the file' : place.replace(/^\./, '')}: ${first?.message ?? 'is wrong'}${more}.`);
}
