import type { ActionContext } from '../actions/context';
import type { TargetRef } from '../actions/define';
import { resolveAttachment } from '../actions/confluence/attachment-ref';
import { resolveComment } from '../actions/confluence/comment-ref';
import { resolvePage } from '../actions/confluence/page-ref';
import { issueTarget } from '../actions/jira/issue-target';
import { resolveProject } from '../actions/jira/project-ref';
import { resolveSpace, spaceTarget } from '../actions/confluence/space-ref';
import type { Target } from '../policy/places';

/** The project or space of something that an input names, as the person sees it. @throws Fault when the person does not see it. */
export async function lookUpTarget(ref: TargetRef, context: ActionContext): Promise<Target> {
  switch (ref.kind) {
    case 'project':
      return issueTarget(await resolveProject(ref.ref, context));
    case 'issue':
      return issueTarget((await context.jira.issues.get(ref.ref, [])).fields.project);
    case 'space':
      return spaceTarget(await resolveSpace(ref.ref, context));
    case 'page':
      return (await resolvePage(ref.ref, context)).target;
    case 'comment':
      return (await resolveComment(ref.ref, context)).target;
    case 'attachment':
      return (await resolveAttachment(ref.ref, context)).target;
  }
}
