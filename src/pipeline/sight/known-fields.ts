import { jiraFields } from '../../clients/jira/fields';
import { spelledOut } from '../../policy/field-aliases';
import type { ProductArea } from '../../policy/vocabulary';
import type { ProductHttp } from '../../ports/product-http';
import type { Surroundings } from '../../ports/surroundings';
import type { Session } from '../session';
import { remembered, type ShortMemory } from '../short-memory';

/**
 * The session with the admin's field rules under every name that each field goes by. The site's fields are asked for as the person, at most
 * once a minute, and only where there are rules for them.
 */
export async function knowingFields(
  session: Session,
  product: ProductArea,
  http: ProductHttp,
  ports: { memory: ShortMemory; surroundings: Surroundings },
): Promise<Session> {
  const { caller, settings } = session;
  if (settings.fields.hidden.length + settings.fields.readOnly.length === 0) return session;
  const known = product === 'confluence' ? [] : await remembered('fields', caller, ports, () => jiraFields(http).list());
  return { caller, settings: { ...settings, fields: spelledOut(settings.fields, known) } };
}
