import { format } from 'node:util';
import type { LogLevel } from './globals';

export interface LogLine {
  /** Milliseconds since the epoch. */
  at: number;
  invocationId: string;
  moduleKey: string;
  level: LogLevel;
  text: string;
}

const KEPT_LINES = 2_000;
const LINES_PER_MINUTE = 100;
const BYTES_PER_INVOCATION = 200 * 1024;

/** What the app's code logs, as `forge logs` would show it: the newest lines, each also given to `onLine`. */
export class AppLog {
  readonly lines: LogLine[] = [];

  constructor(private readonly onLine: (line: LogLine) => void = () => undefined) {}

  add(line: LogLine): void {
    this.lines.push(line);
    if (this.lines.length > KEPT_LINES) this.lines.shift();
    this.onLine(line);
  }
}

/** The log of one invocation, which ends with a notice where the platform would drop lines: 100 per minute and 200 KB are kept. */
export class InvocationLog {
  private minute = -1;
  private linesInMinute = 0;
  private bytes = 0;
  private full = false;

  constructor(
    private readonly log: AppLog,
    private readonly names: { invocationId: string; moduleKey: string },
  ) {}

  write(level: LogLevel, values: unknown[]): void {
    const text = format(...values);
    const at = Date.now();
    const minute = Math.floor(at / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.linesInMinute = 0;
      this.full = this.bytes > BYTES_PER_INVOCATION;
    }
    if (this.full) return;
    this.linesInMinute += 1;
    this.bytes += Buffer.byteLength(text);
    this.full = this.linesInMinute > LINES_PER_MINUTE || this.bytes > BYTES_PER_INVOCATION;
    const notice = `Forge keeps ${LINES_PER_MINUTE} log lines a minute and ${BYTES_PER_INVOCATION} bytes an invocation: further lines are dropped.`;
    this.log.add({ at, ...this.names, ...(this.full ? { level: 'warn', text: notice } : { level, text }) });
  }
}
