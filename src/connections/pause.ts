import type { Connection } from '../policy/connection';
import { changeConnection } from './change';
import type { ConnectionPorts } from './connections';

/** Stops a connection until an admin lets it go on; one that is paused or has ended stays as it is. @throws as `changeConnection`. */
export function pauseConnection(id: string, ports: ConnectionPorts): Promise<Connection> {
  return changeConnection(
    id,
    null,
    (stored) =>
      stored.connection.pausedAt !== undefined || stored.connection.revokedAt !== null
        ? stored
        : { ...stored, connection: { ...stored.connection, pausedAt: ports.surroundings.now() } },
    ports,
  );
}

/** Lets a paused connection go on. @throws as `changeConnection`. */
export function resumeConnection(id: string, ports: ConnectionPorts): Promise<Connection> {
  return changeConnection(
    id,
    null,
    (stored) => {
      const { pausedAt, ...running } = stored.connection;
      return pausedAt === undefined ? stored : { ...stored, connection: running };
    },
    ports,
  );
}
