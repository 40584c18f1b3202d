import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { errorCode } from './error-code';
import { StartError } from './start-error';

const FILES = ['runtime.sqlite', 'site.sqlite'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
const KEYS = 'keys.json';
const PREVIEW = 'preview';

/** The folder that keeps everything between two starts, held by one host at a time. */
export interface DataFolder {
  runtimeDatabase: string;
  siteDatabase: string;
  /** Folder of the bundled pages; made when it is first needed. */
  previewFolder: string;
  /** The kept keys as JSON, or undefined on a first start. */
  readKeys(): unknown;
  /** Keeps the keys in a file that only the owner can read. */
  writeKeys(keys: unknown): void;
  release(): void;
}

/**
 * Opens the folder, makes it where needed, and with `reset` deletes what an earlier host left in it and nothing else.
 * Throws `StartError` when it cannot be written or another host holds it.
 */
export function openDataFolder(folder: string, reset: boolean): DataFolder {
  const file = (name: string): string => path.join(folder, name);
  try {
    makeFolder(path.resolve(folder));
    const lock = takeLock(file('lock.sqlite'), folder);
    if (reset) for (const name of [...FILES, KEYS, PREVIEW]) rmSync(file(name), { force: true, recursive: true });
    return {
      runtimeDatabase: file('runtime.sqlite'),
      siteDatabase: file('site.sqlite'),
      previewFolder: file(PREVIEW),
      readKeys: () => readJson(file(KEYS)),
      writeKeys: (keys) => {
        writeFileSync(file(KEYS), JSON.stringify(keys, null, 2), { mode: 0o600 });
        chmodSync(file(KEYS), 0o600);
      },
      release: () => lock.close(),
    };
  } catch (error) {
    const code = errorCode(error);
    if (code?.startsWith('E') && !code.startsWith('ERR_')) {
      throw new StartError(`The data folder ${folder} cannot be used: ${code}. Choose another with --data.`);
    }
    throw error;
  }
}

/** Makes the folder and those above it, one by one: Node's recursive form never ends where a file system denies a folder with ENOENT (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Held through SQLite's own file lock: the system lets go of it when the process ends, however it ends. */
function takeLock(file: string, folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (errorCode(error) !== 'ERR_SQLITE_ERROR') throw error;
    const isBusy = String(error).includes('locked');
    const reason = isBusy ? 'is in use by another host: stop it, or' : `cannot be written (${String(error)}):`;
    throw new StartError(`The data folder ${folder} ${reason} choose another folder with --data.`);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error instanceof SyntaxError ? new StartError(`${file} is damaged: delete it, or start with --reset.`) : error;
  }
}
