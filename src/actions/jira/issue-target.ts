import type { Target } from '../../policy/places';

/** The project that an issue belongs to, as the allow-list needs it. */
export function issueTarget(project: { id: string; key: string }): Target {
  return { kind: 'project', id: project.id, key: project.key };
}
