import type { Field as JqlField } from '@atlaskit/jql-ast';
import { allFields, existsIn } from '../jira/fields/catalog';
import { isDeskKind } from '../jira/fields/desk-fields';
import type { Field } from '../jira/fields/field';
import { contextIn } from '../jira/fields/choice-kinds';
import { deskSearchField } from './desk-fields';
import { JqlProblem } from './problems';
import { propertyField, writtenName } from './property-field';
import { namedField, userField, wordField } from './reference-fields';
import type { SearchContext, SearchField } from './search-field';
import { systemSearchFields, textOf } from './system-search-fields';
import { dateField, dayField, numberField, stored, textField } from './value-fields';

/** Fields that Jira can search and this site does not: refused by name, never passed over. */
const LEFT_OUT = new Set(
  'linkedissue,development,parentproject,request-channel-type,request-last-activity-time,issuerestriction'.split(','),
);

/** The field that a clause names, in any case, also as `cf[10016]` or `Name[Type]`. Throws in Jira's words for an unknown one. */
export function searchField(name: string, { access }: SearchContext): SearchField {
  const wanted = name.toLowerCase();
  const matches = (field: { clauseNames: string[] }): boolean => field.clauseNames.some((clause) => clause.toLowerCase() === wanted);
  const system = systemSearchFields.find(matches);
  if (system) return system;
  const custom = allFields(access.state).find((field) => field.custom !== null && (matches(field) || field.id === wanted));
  if (custom) return customSearchField(custom);
  if (LEFT_OUT.has(wanted)) throw new JqlProblem(`The field '${name}' is valid in Jira but not modelled by the local site.`);
  throw unknownField(name);
}

/** The same for a field as the parser reads it, which may be a property: `issue.property[key].path`. */
export function fieldOf(field: JqlField, context: SearchContext): SearchField {
  if (!field.properties || field.properties.length === 0) return searchField(field.value, context);
  const found = propertyField(field, context);
  if (!found) throw unknownField(writtenName(field));
  return found;
}

/** Jira's words for a field that does not exist, or not for this person. */
function unknownField(name: string): JqlProblem {
  return new JqlProblem(`Field '${name}' does not exist or you do not have permission to view it.`);
}

/** Every field that this person can search in: the system's, and custom ones of the projects that they see. */
export function searchFields({ access }: SearchContext): SearchField[] {
  const projects = access.state.jira.projects.filter((project) => access.seesProject(project));
  const custom = allFields(access.state).filter((field) => field.custom !== null && projects.some((project) => existsIn(field, project)));
  return [...systemSearchFields, ...custom.map(customSearchField)];
}

function customSearchField(field: Field): SearchField {
  const { id, clauseNames } = field;
  const base = { id, clauseNames, values: (issue: Parameters<typeof stored>[0]) => stored(issue, id) };
  if (field.custom && isDeskKind(field.custom.kind)) return deskSearchField(field, field.custom.kind);
  switch (field.kind) {
    case 'number':
      return numberField(base);
    case 'date':
      return dayField(base);
    case 'datetime':
      return dateField(base);
    case 'user':
      return userField(id, clauseNames, base.values);
    case 'labels':
      return wordField(id, clauseNames, base.values);
    case 'text':
    case 'document':
    case 'url':
      return textField(base, textOf(id), 'empty');
    case 'sprint':
      return namedField({
        ...base,
        type: 'sprint',
        choices: ({ access }) => access.state.jira.sprints.filter((sprint) => access.seesSprint(sprint)),
      });
    case 'rank':
      return { ...base, type: 'named', operators: [], resolve: () => undefined };
    case 'option':
    case 'options':
      return namedField({ ...base, choices: (context) => options(field, context) });
    default:
      throw new Error(`Custom fields of the kind ${field.kind} cannot be searched.`);
  }
}

/** The options of the contexts of those projects that this person sees. */
function options({ custom }: Field, { access }: SearchContext): { id: string; name: string }[] {
  const projects = access.state.jira.projects.filter((project) => access.seesProject(project));
  const contexts = new Set(projects.flatMap((project) => (custom && contextIn(custom, project.id)) ?? []));
  return [...contexts].flatMap((context) => context.options).map(({ id, value }) => ({ id, name: value }));
}
