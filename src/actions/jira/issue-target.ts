import type { Target } from '../../policy/places';
import { isServiceProject } from './service-project';

/** The project that an issue belongs to, as the allow-list needs it. */
export function issueTarget(project: { id: string; key: string; projectTypeKey?: string | undefined }): Target {
  return { kind: 'project', id: project.id, key: project.key, ...(isServiceProject(project) ? { desk: true } : {}) };
}
