import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { freePort } from '../running-host';

const INSPECTOR = resolve('node_modules', '.bin', 'mcp-inspector');
const TO_THE_BROWSER = /^Please navigate to: (\S+)$/;

/** The MCP Inspector's command line, with a home folder of its own and a person in the place of a browser. */
export class Inspector {
  private readonly home = mkdtempSync(join(tmpdir(), 'drawbridge-inspector-'));

  /**
   * @param url the server.
   * @param browse what the person does with an address that the Inspector wants opened.
   */
  constructor(
    private readonly url: string,
    private readonly browse: (address: string) => Promise<void>,
  ) {}

  /** One call: what it exits with, and what it printed as data. @throws when the person cannot do what they are asked to. */
  async run(...args: string[]): Promise<{ status: number | null; printed: unknown }> {
    const callback = `http://127.0.0.1:${await freePort()}/oauth/callback`;
    const at = ['--cli', this.url, '--transport', 'http', '--format', 'json', '--callback-url', callback];
    // No browser is on this path; the sign-in may begin all the same.
    const env = { HOME: this.home, PATH: this.home, MCP_AUTO_OPEN_ENABLED: 'true', MCP_INSPECTOR_SECRET_STORE: 'file' };
    const child = spawn(process.execPath, [INSPECTOR, ...at, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number | null>((done, fail) => child.once('close', done).once('error', fail));
    const failed: unknown[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = TO_THE_BROWSER.exec(line)?.[1];
      if (address === undefined) return;
      this.browse(address).catch((error: unknown) => {
        failed.push(error);
        // It would wait for minutes for somebody who will not come.
        child.kill();
      });
    });
    const [status, printed] = await Promise.all([ended, text(child.stdout)]);
    if (failed.length > 0) throw new Error('The person could not sign in.', { cause: failed[0] });
    return { status, printed: printed.trim() === '' ? null : JSON.parse(printed) };
  }

  close(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
