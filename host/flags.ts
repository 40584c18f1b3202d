import path from 'node:path';
import { parseArgs } from 'node:util';
import { errorCode } from './error-code';
import { StartError } from './start-error';

/** What the command line asks of the host. */
interface Flags {
  /** 0 means any free port. */
  port: number;
  /** Absolute path of the folder that keeps keys and changes. */
  data: string;
  /** Delete the data first. */
  reset: boolean;
  /** One JSON line instead of text. */
  json: boolean;
  /** The seed of a new site, where the command line names one or a multiple of it. */
  seed?: { file?: string; scale?: number };
}

const KNOWN = '--port N, --data DIR, --reset, --json, --seed FILE, --scale N';
const MAX_SCALE = 100;
const MAX_PORT = 65_535;

/** Reads the command line. Throws `StartError` for an unknown flag, a stray word or a bad port. */
export function readFlags(argv: readonly string[]): Flags {
  const { port, data, reset, json, seed, scale } = parse(argv);
  const number = /^\d{1,5}$/.test(port) ? Number(port) : NaN;
  if (!(number <= MAX_PORT)) throw new StartError(`--port takes a number from 0 to ${MAX_PORT}, not '${port}'.`);
  if (data === '') throw new StartError('--data takes the path of a folder.');
  if (seed === '') throw new StartError('--seed takes the path of a seed file.');
  if (scale !== undefined && !(/^[1-9]\d{0,2}$/.test(scale) && Number(scale) <= MAX_SCALE)) {
    throw new StartError(`--scale takes a number from 1 to ${MAX_SCALE}, not '${scale}'.`);
  }
  const choice = { ...(seed !== undefined && { file: path.resolve(seed) }), ...(scale !== undefined && { scale: Number(scale) }) };
  return { port: number, data: path.resolve(data), reset, json, ...(seed === undefined && scale === undefined ? {} : { seed: choice }) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', default: '8787' },
        data: { type: 'string', default: '.drawbridge' },
        reset: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        seed: { type: 'string' },
        scale: { type: 'string' },
      },
    }).values;
  } catch (error) {
    if (!errorCode(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [firstLine = ''] = String(error)
      .replace(/^\w+( \[\w+\])?: /, '')
      .split('\n');
    const [sentence = firstLine] = firstLine.split('. ');
    throw new StartError(`${sentence.replace(/\.$/, '')}. The flags are: ${KNOWN}.`);
  }
}
