import type { PermittedOperation } from './operations';
import { RIGHT_OPERATIONS } from './operations';
import type { Grantees, Space, SpaceRight } from './records';

export interface SpaceRole {
  id: string;
  name: string;
  description: string;
  rights: readonly SpaceRight[];
}

/** The roles of every space, from the one that may most to the one that may least. */
export const SPACE_ROLES: readonly SpaceRole[] = [
  {
    id: '6a1f6b0e-51c4-4b1d-9d1e-000000000001',
    name: 'Administrator',
    description: 'Runs the space and decides who gets in',
    rights: ['view', 'comment', 'write', 'delete', 'administer'],
  },
  {
    id: '6a1f6b0e-51c4-4b1d-9d1e-000000000002',
    name: 'Manager',
    description: 'Creates, changes and deletes content',
    rights: ['view', 'comment', 'write', 'delete'],
  },
  {
    id: '6a1f6b0e-51c4-4b1d-9d1e-000000000003',
    name: 'Collaborator',
    description: 'Creates and changes content',
    rights: ['view', 'comment', 'write'],
  },
  { id: '6a1f6b0e-51c4-4b1d-9d1e-000000000004', name: 'Commenter', description: 'Reads and comments', rights: ['view', 'comment'] },
  { id: '6a1f6b0e-51c4-4b1d-9d1e-000000000005', name: 'Viewer', description: 'Reads', rights: ['view'] },
];

export interface Principal {
  principalType: 'USER' | 'GROUP';
  /** An account id, or the name of a group. */
  name: string;
}

/** Everybody who has a role in the space, by the most that they may do. */
export function assignments({ rights }: Space): { principal: Principal; role: SpaceRole }[] {
  const people = rights.view.people.map((name): Principal => ({ principalType: 'USER', name }));
  const groups = rights.view.groups.map((name): Principal => ({ principalType: 'GROUP', name }));
  return [...people, ...groups].flatMap((principal) => {
    const role = SPACE_ROLES.find((one) => one.rights.every((right) => includes(rights[right], principal)));
    return role ? [{ principal, role }] : [];
  });
}

/** The rights of a space once a principal has this role, or none. */
export function assigned(rights: Space['rights'], principal: Principal, role: SpaceRole | undefined): Space['rights'] {
  const next = (right: SpaceRight): Grantees => withPrincipal(rights[right], principal, role?.rights.includes(right) ?? false);
  return { view: next('view'), write: next('write'), comment: next('comment'), delete: next('delete'), administer: next('administer') };
}

export function permissionNames({ rights }: SpaceRole): string[] {
  const name = ({ operation, targetType }: PermittedOperation): string => `${operation}/${targetType}`;
  return rights.flatMap((right) => RIGHT_OPERATIONS[right].map(name));
}

function includes({ people, groups }: Grantees, { principalType, name }: Principal): boolean {
  return (principalType === 'USER' ? people : groups).includes(name);
}

function withPrincipal({ people, groups }: Grantees, { principalType, name }: Principal, granted: boolean): Grantees {
  const list = (names: string[]): string[] => [...names.filter((one) => one !== name), ...(granted ? [name] : [])];
  return principalType === 'USER' ? { people: list(people), groups } : { people, groups: list(groups) };
}
