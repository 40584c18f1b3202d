import { json } from '../../answer';
import { jiraRefusal } from '../../refusal';
import { either, jiraEndpoint } from '../call';
import type { JiraCall } from '../call';
import { allFields, existsIn } from '../fields/catalog';
import type { Field } from '../fields/field';
import { notModelled } from '../parameters';
import { pageBean, slice } from '../page';

const READ = either('read:jira-work', 'read:field:jira read:field-configuration:jira');
const EXPANSIONS = ['key', 'contextsCount', 'isLocked'];
const TYPES = ['custom', 'system'];

/** Looking fields up by words of their names and descriptions. */
export const fieldSearchEndpoints = [jiraEndpoint('GET', '/rest/api/3/field/search', READ, (call) => json(search(call)))];

/** Fields as `GET field` lists them, a page of them; custom fields where a project that the reader sees has them. */
function search(call: JiraCall): Record<string, unknown> {
  const { access, jira, parameters, state } = call;
  const expand = parameters.list('expand') ?? [];
  const left = expand.find((name) => !EXPANSIONS.includes(name));
  if (left !== undefined) throw notModelled(`The expansion '${left}' of a field`);
  const types = parameters.list('type') ?? TYPES;
  const unknown = types.find((type) => !TYPES.includes(type));
  if (unknown !== undefined) throw jiraRefusal(400, [`The type '${unknown}' is not one of ${TYPES.join(', ')}.`]);
  const orderBy = parameters.text('orderBy') ?? 'name';
  if (!/^[+-]?name$/.test(orderBy)) throw notModelled(`The order '${orderBy}' of fields`);
  const [ids, projectIds] = [parameters.list('id'), parameters.list('projectIds')];
  const projects = jira.projects.filter((project) => access.seesProject(project) && (!projectIds || projectIds.includes(project.id)));
  const query = parameters.text('query')?.toLowerCase() ?? '';
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const found = allFields(state)
    .filter(
      (field) =>
        types.includes(field.custom ? 'custom' : 'system') &&
        (!ids || ids.includes(field.id)) &&
        [field.name, field.custom?.description ?? ''].some((text) => text.toLowerCase().includes(query)) &&
        (field.custom === null ? !projectIds || projects.length > 0 : projects.some((project) => existsIn(field, project))),
    )
    .sort((a, b) => sign * a.name.localeCompare(b.name, 'en'));
  return pageBean(call, slice(call, found, 50, 100), (field) => bean(field, expand));
}

function bean({ id, name, schema, custom }: Field, expand: string[]): Record<string, unknown> {
  const more = { key: id, contextsCount: custom?.contexts.length ?? 0, isLocked: custom?.kind === 'sprint' || custom?.kind === 'rank' };
  const shown = Object.entries(more).filter(([key]) => expand.includes(key));
  return { id, name, schema, ...(custom ? { description: custom.description } : {}), ...Object.fromEntries(shown) };
}
