import { readFileSync, writeFileSync } from 'node:fs';
import { actions } from '../src/actions/registry';
import { actionsPage } from './generate/actions-page';
import { inputSchemasSource } from './generate/input-schemas';
import { manifestRegions, withRegions } from './generate/manifest-regions';

/** Writes everything that follows from the registry. */
writeFileSync('src/generated/input-schemas.ts', inputSchemasSource(actions));
writeFileSync('docs/actions.md', actionsPage(actions));
writeFileSync('manifest.yml', withRegions(readFileSync('manifest.yml', 'utf8'), manifestRegions(actions)));
