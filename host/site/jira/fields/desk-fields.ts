import type { CustomField, DeskFieldKind } from '../records';
import type { Field, FieldSchema } from './field';

const DESK = 'com.atlassian.servicedesk';

const SCHEMAS: Record<DeskFieldKind, FieldSchema> = {
  'request-type': { type: 'sd-customerrequesttype', custom: `${DESK}:vp-origin` },
  organizations: { type: 'array', items: 'sd-customerorganization', custom: `${DESK}:sd-customer-organizations` },
  participants: { type: 'array', items: 'user', custom: `${DESK}:sd-request-participants` },
  approvals: { type: 'sd-approvals', custom: `${DESK}.approvals-plugin:sd-approvals` },
  satisfaction: { type: 'sd-feedback', custom: `${DESK}:sd-request-feedback` },
  sla: { type: 'sd-servicelevelagreement', custom: `${DESK}:sd-sla-field` },
};

/** Whether custom fields of this kind show what a customer request holds. */
export function isDeskKind(kind: CustomField['kind']): kind is DeskFieldKind {
  return kind in SCHEMAS;
}

/** Such a field as Jira tells it; what it holds is computed from the request. */
export function deskField(custom: CustomField, kind: DeskFieldKind): Field {
  const customId = Number(custom.id.replace('customfield_', ''));
  return {
    id: custom.id,
    name: custom.name,
    kind: 'computed',
    schema: { ...SCHEMAS[kind], customId },
    clauseNames: [`cf[${String(customId)}]`, custom.name],
    custom,
    navigable: true,
    orderable: true,
    searchable: true,
  };
}
