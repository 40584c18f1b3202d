import type { Endpoint } from '../endpoint';
import type { SiteState } from '../state';
import { approvalEndpoints } from './endpoints/approvals';
import { articleEndpoints } from './endpoints/articles';
import { attachmentEndpoints } from './endpoints/attachments';
import { commentEndpoints } from './endpoints/comments';
import { customerEndpoints } from './endpoints/customers';
import { deskOrganizationEndpoints } from './endpoints/desk-organizations';
import { serviceDeskEndpoints } from './endpoints/desks';
import { feedbackEndpoints } from './endpoints/feedback';
import { notificationEndpoints } from './endpoints/notifications';
import { organizationEndpoints } from './endpoints/organizations';
import { participantEndpoints } from './endpoints/participants';
import { queueEndpoints } from './endpoints/queues';
import { requestTypeEndpoints } from './endpoints/request-types';
import { requestEndpoints } from './endpoints/requests';
import { slaEndpoints } from './endpoints/slas';
import { transitionEndpoints } from './endpoints/transitions';

/** The whole of the service desk that this site serves, one row per operation. */
export const deskEndpoints: readonly Endpoint<SiteState>[] = [
  ...serviceDeskEndpoints,
  ...requestTypeEndpoints,
  ...queueEndpoints,
  ...customerEndpoints,
  ...deskOrganizationEndpoints,
  ...organizationEndpoints,
  ...requestEndpoints,
  ...commentEndpoints,
  ...attachmentEndpoints,
  ...participantEndpoints,
  ...notificationEndpoints,
  ...approvalEndpoints,
  ...slaEndpoints,
  ...transitionEndpoints,
  ...feedbackEndpoints,
  ...articleEndpoints,
];
