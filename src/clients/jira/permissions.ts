import * as z from 'zod';
import type { ProductHttp } from '../../ports/product-http';
import { ask } from '../ask';

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** What the person may do. Source: `GET /rest/api/3/mypermissions`. */
export function jiraPermissions(http: ProductHttp) {
  return {
    /** Whether the person has a global permission, e.g. `ADMINISTER`. */
    async has(permission: string): Promise<boolean> {
      const { permissions } = await ask(
        http,
        'GET /rest/api/3/mypermissions',
        { query: { permissions: permission } },
        { what: 'permissions', schema: answer },
      );
      return permissions[permission]?.havePermission === true;
    },
  };
}
