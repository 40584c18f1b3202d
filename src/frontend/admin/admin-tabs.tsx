import React from 'react';
import type { PageTab } from '../page-tabs';
import { AnomaliesTab } from './anomalies-tab';
import { ApprovalsTab } from './approvals/approvals-tab';
import { AuditTab } from './audit-tab';
import { BridgeTab } from './bridge-tab';
import { ConnectionsTab } from './connections-tab';
import { EffectsTab } from './effects-tab';
import { FieldsTab } from './fields-tab';
import { JournalTab } from './journal-tab';
import { LimitsTab } from './limits-tab';
import { PlacesTab } from './places-tab';
import { RetentionTab } from './retention-tab';
import type { SettingsPart } from './settings-change';
import { UntrustedTab } from './untrusted-tab';

/** The tabs of the admin panel: what may be decided first, what happened after it. */
export function adminTabs(part: SettingsPart, mcpUrl: string): PageTab[] {
  return [
    { title: 'Bridge', content: () => <BridgeTab {...part} mcpUrl={mcpUrl} /> },
    { title: 'What agents may do', content: () => <EffectsTab {...part} /> },
    { title: 'Projects & spaces', content: () => <PlacesTab {...part} /> },
    { title: 'Fields & labels', content: () => <FieldsTab {...part} /> },
    { title: 'Connections', content: () => <ConnectionsTab {...part} /> },
    { title: 'Limits', content: () => <LimitsTab {...part} /> },
    { title: 'Approvals', content: () => <ApprovalsTab {...part} /> },
    { title: 'Untrusted text', content: () => <UntrustedTab {...part} /> },
    { title: 'Anomalies', content: () => <AnomaliesTab {...part} /> },
    { title: 'Journal', content: () => <JournalTab /> },
    { title: 'Audit', content: () => <AuditTab /> },
    { title: 'Retention', content: () => <RetentionTab {...part} /> },
  ];
}
