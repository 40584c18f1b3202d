import { readFileSync, writeFileSync } from 'node:fs';
import { confluenceEndpoints } from '../host/site/confluence/endpoints';
import { differences } from '../host/site/differences';
import { jiraEndpoints } from '../host/site/jira/endpoints';
import { deskEndpoints } from '../host/site/jsm/endpoints';
import { unmodelledOperations as unmodelled } from '../host/site/unmodelled';
import { actions } from '../src/actions/registry';
import { actionIdsSource } from './generate/action-ids';
import { actionsPage } from './generate/actions-page';
import { fidelityPage } from './generate/fidelity-page';
import { inputSchemasSource } from './generate/input-schemas';
import { manifestRegions, withRegions } from './generate/manifest-regions';
import { writeSeedData } from './generate/seed-data';

/** Writes everything that follows from the registry and from the local site's endpoint table. */
writeFileSync('src/generated/input-schemas.ts', inputSchemasSource(actions));
writeFileSync('src/generated/action-ids.ts', actionIdsSource(actions));
writeFileSync('docs/actions.md', actionsPage(actions));
writeFileSync('manifest.yml', withRegions(readFileSync('manifest.yml', 'utf8'), manifestRegions(actions)));

const served = { Jira: jiraEndpoints, 'Jira Service Management': deskEndpoints, Confluence: confluenceEndpoints };
writeFileSync('docs/fidelity.md', fidelityPage({ served, unmodelled, differences }));

writeSeedData();
