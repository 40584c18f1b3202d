import { wrongInput } from '../../faults/fault';

/** Whether a project serves customers, who would read what is written there. */
export function isServiceProject(project: { projectTypeKey?: string | undefined }): boolean {
  return project.projectTypeKey === 'service_desk';
}

/** @throws Fault `input` for a comment that comes with another change: on requests it must be said who may read it. */
export function refuseCommentOnRequest(project: { projectTypeKey?: string | undefined }, comment: string | undefined): void {
  if (comment === undefined || !isServiceProject(project)) return;
  throw wrongInput(
    'comment',
    'This is a service request: leave the comment out here and send it with jsm_add_internal_note or jsm_add_public_reply.',
  );
}
