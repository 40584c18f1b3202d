import type { PageFunction } from '../ports/page';
import { adminFunctions } from './admin-page';
import { connectionsFunctions } from './connections-page';
import { heldCallFunctions } from './held-calls';
import type { PagePorts } from './page-ports';

/** Every function that a page can call. Both pages share one Forge function; each entry guards itself. */
export function pageFunctions(ports: PagePorts): Readonly<Record<string, PageFunction>> {
  return { ...adminFunctions(ports), ...connectionsFunctions(ports), ...heldCallFunctions(ports) };
}
