import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** The public addresses of web triggers: made once per key, kept with the data, so they stay the same over restarts. */
export class TriggerUrls {
  constructor(
    private readonly database: DatabaseSync,
    private readonly origin: () => string,
  ) {}

  /** The URL of a trigger; the newest one where there are several. `fresh` makes another, the older ones stay valid. */
  urlOf(triggerKey: string, fresh = false): string {
    const find = this.database.prepare('SELECT id FROM trigger_urls WHERE trigger_key = ? ORDER BY position DESC LIMIT 1');
    if (fresh || !find.get(triggerKey)) {
      this.database
        .prepare('INSERT INTO trigger_urls (id, trigger_key) VALUES (?, ?)')
        .run(randomBytes(18).toString('base64url'), triggerKey);
    }
    return this.address(String(find.get(triggerKey)?.['id']));
  }

  /** The trigger behind the id of a URL, if there is one. */
  keyOf(id: string): string | undefined {
    const row = this.database.prepare('SELECT trigger_key FROM trigger_urls WHERE id = ?').get(id);
    return row && String(row['trigger_key']);
  }

  all(): { triggerKey: string; url: string }[] {
    const rows = this.database.prepare('SELECT id, trigger_key FROM trigger_urls ORDER BY position').all();
    return rows.map((row) => ({ triggerKey: String(row['trigger_key']), url: this.address(String(row['id'])) }));
  }

  /** Whether there was such a URL. */
  delete(id: string): boolean {
    return this.database.prepare('DELETE FROM trigger_urls WHERE id = ?').run(id).changes > 0;
  }

  private address(id: string): string {
    return `${this.origin()}/public/${id}`;
  }
}
