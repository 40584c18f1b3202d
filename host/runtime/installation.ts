import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/** The ids of the one installation that the host emulates; made on the first start and kept with the data. */
export interface Installation {
  cloudId: string;
  installationId: string;
  environmentId: string;
  /** The site that the app is installed in: `ari:cloud:jira::site/<cloudId>`. */
  contextAri: string;
}

/** Reads the installation of `database`, or makes it. `product` is the one that the manifest requires. */
export function readInstallation(database: DatabaseSync, product: string): Installation {
  const insert = database.prepare('INSERT INTO installation VALUES (?, ?) ON CONFLICT DO NOTHING');
  const read = database.prepare('SELECT value FROM installation WHERE name = ?');
  const kept = (name: string): string => {
    insert.run(name, randomUUID());
    return String(read.get(name)?.['value']);
  };
  const cloudId = kept('cloudId');
  return {
    cloudId,
    installationId: kept('installationId'),
    environmentId: kept('environmentId'),
    contextAri: `ari:cloud:${product}::site/${cloudId}`,
  };
}
