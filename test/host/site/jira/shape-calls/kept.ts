import { ACCOUNTS } from '../../../../../host/site/seed/people';
import type { ShapeCall } from './shape-call';

const v3 = '/rest/api/3';
const filter = `${v3}/filter/{id}`;
const version = `${v3}/version/{id}`;
const component = `${v3}/component/{id}`;
const everything = 'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable';
const work = { category: 'Communications', title: 'Release notes', url: 'https://wiki.example.com/notes' };

const actors = {
  categorisedActors: { 'atlassian-user-role-actor': [ACCOUNTS.kenji, ACCOUNTS.jonas], 'atlassian-group-role-actor': ['developers'] },
};

/** The same four calls for each kind of thing that has properties. */
function propertyCalls(path: string, url: string): ShapeCall[] {
  return [
    ['PUT', `${path}/{propertyKey}`, `${url}/shape`, 201, { deep: [1, 2] }],
    ['GET', path, url, 200],
    ['GET', `${path}/{propertyKey}`, `${url}/shape`, 200],
    ['DELETE', `${path}/{propertyKey}`, `${url}/shape`, 204],
  ];
}

/** What projects and people keep beside issues: filters, versions, components, properties. */
export const keptCalls: readonly ShapeCall[] = [
  ['GET', `${v3}/project/{projectId}/hierarchy`, `${v3}/project/10000/hierarchy`, 200],
  ['GET', `${v3}/project/{projectIdOrKey}/role/{id}`, `${v3}/project/PAY/role/10002`, 200],
  ['POST', `${v3}/project/{projectIdOrKey}/role/{id}`, `${v3}/project/PAY/role/10002`, 200, { user: [ACCOUNTS.kenji] }],
  ['PUT', `${v3}/project/{projectIdOrKey}/role/{id}`, `${v3}/project/PAY/role/10002`, 200, actors],
  ['DELETE', `${v3}/project/{projectIdOrKey}/role/{id}`, `${v3}/project/PAY/role/10002?user=${ACCOUNTS.kenji}`, 204],
  ['GET', `${v3}/projectvalidate/key`, `${v3}/projectvalidate/key?key=PAY`, 200],
  ['GET', `${v3}/projectvalidate/validProjectName`, `${v3}/projectvalidate/validProjectName?name=Website`, 200],
  ['GET', `${v3}/permissionscheme`, `${v3}/permissionscheme?expand=permissions`, 200],
  ['GET', `${v3}/permissionscheme/{schemeId}`, `${v3}/permissionscheme/10000?expand=permissions`, 200],
  ['GET', `${v3}/project/{projectKeyOrId}/permissionscheme`, `${v3}/project/PAY/permissionscheme`, 200],
  ['GET', `${v3}/projectCategory`, `${v3}/projectCategory`, 200],
  ['GET', `${v3}/label`, `${v3}/label?maxResults=2`, 200],
  ['POST', `${v3}/filter`, `${v3}/filter`, 200, { name: 'Shapes', jql: 'project = PAY', sharePermissions: [{ type: 'global' }] }],
  ['GET', `${v3}/filter/search`, `${v3}/filter/search?expand=${everything}`, 200],
  ['GET', `${v3}/filter/my`, `${v3}/filter/my?includeFavourites=true`, 200],
  ['GET', `${v3}/filter/favourite`, `${v3}/filter/favourite`, 200],
  ['GET', filter, `${v3}/filter/10003`, 200],
  ['PUT', filter, `${v3}/filter/10006`, 200, { name: 'Shapes of things', description: 'All of them' }],
  ['PUT', `${filter}/favourite`, `${v3}/filter/10006/favourite`, 200],
  ['DELETE', `${filter}/favourite`, `${v3}/filter/10006/favourite`, 200],
  [
    'POST',
    `${filter}/permission`,
    `${v3}/filter/10006/permission`,
    201,
    { type: 'projectRole', projectId: '10000', projectRoleId: '10000' },
  ],
  ['GET', `${filter}/permission`, `${v3}/filter/10006/permission`, 200],
  ['DELETE', `${filter}/permission/{permissionId}`, `${v3}/filter/10006/permission/10000`, 204],
  ['DELETE', filter, `${v3}/filter/10006`, 204],
  ['POST', `${v3}/version`, `${v3}/version`, 201, { name: '2.1', projectId: 10000, releaseDate: '2027-03-01', driver: ACCOUNTS.marta }],
  ['GET', version, `${v3}/version/10003?expand=issuesstatus,driver`, 200],
  ['PUT', version, `${v3}/version/10003`, 200, { released: true, releaseDate: '2026-11-30', moveUnfixedIssuesTo: `${v3}/version/10004` }],
  ['POST', `${version}/move`, `${v3}/version/10008/move`, 200, { position: 'First' }],
  ['GET', `${version}/relatedIssueCounts`, `${v3}/version/10002/relatedIssueCounts`, 200],
  ['GET', `${version}/unresolvedIssueCount`, `${v3}/version/10002/unresolvedIssueCount`, 200],
  ['POST', `${version}/relatedwork`, `${v3}/version/10002/relatedwork`, 201, work],
  ['GET', `${version}/relatedwork`, `${v3}/version/10002/relatedwork`, 200],
  ['GET', `${v3}/project/{projectIdOrKey}/version`, `${v3}/project/PAY/version?status=unreleased&maxResults=1`, 200],
  ['POST', `${version}/removeAndSwap`, `${v3}/version/10004/removeAndSwap`, 204, { moveFixIssuesTo: 10008 }],
  ['POST', `${v3}/component`, `${v3}/component`, 201, { name: 'Reports', project: 'PAY', leadAccountId: ACCOUNTS.marta }],
  ['GET', component, `${v3}/component/10000`, 200],
  ['PUT', component, `${v3}/component/10005`, 200, { description: 'For finance' }],
  ['GET', `${component}/relatedIssueCounts`, `${v3}/component/10000/relatedIssueCounts`, 200],
  ['GET', `${v3}/project/{projectIdOrKey}/component`, `${v3}/project/PAY/component?orderBy=-name`, 200],
  ['DELETE', component, `${v3}/component/10005?moveIssuesTo=10000`, 204],
  ...propertyCalls(`${v3}/issue/{issueIdOrKey}/properties`, `${v3}/issue/PAY-2/properties`),
  ...propertyCalls(`${v3}/comment/{commentId}/properties`, `${v3}/comment/10001/properties`),
  ...propertyCalls(`${v3}/project/{projectIdOrKey}/properties`, `${v3}/project/PAY/properties`),
];
