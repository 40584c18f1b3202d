import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigFile, FileSystemReader, FileSystemWriter, type StatsigService } from '@forge/cli-shared';
import { lint, problemCount, reportLintResults } from '@forge/lint';
import { actions } from '../../src/actions/registry';
import type { Operation } from '../../src/ports/product-http';
import { inAppCopy } from './app-copy';
import { callSites } from './call-sites';
import { operationName, useDescriptions } from './descriptions';
import { consoleLogger } from './logger';

/** The one question that local lint asks of Atlassian's feature service; offline, no runtime is known to be deprecated. */
const offlineFeatures = { getDeprecatedRuntimes: () => Promise.resolve([]) };

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => /\.tsx?$/.test(name));
}

/** Says what the scope check cannot judge. */
function noteUnchecked(operations: readonly Operation[], { absent, described }: ReturnType<typeof useDescriptions>): void {
  if (absent.length > 0) {
    console.log(`Notice: no API description ${absent.join(', ')}; the scopes of its operations are not checked.`);
    return;
  }
  const unchecked = operations.filter((operation) => {
    const [method = '', path = ''] = operation.split(' ');
    return !described.has(operationName(method, path));
  });
  if (unchecked.length > 0) console.log(`Notice: described nowhere, so their scopes are not checked: ${unchecked.join(', ')}.`);
}

/** Forge's own lint without network, its scope check fed with what the registry says that the actions call; warnings fail too. */
async function main(): Promise<void> {
  const operations = [...new Set(actions.flatMap((action) => action.endpoints))].sort();
  // No `include`: Forge's lint takes its entries for file globs and would skip every file of a folder that is named there.
  const failures = await inAppCopy({ compilerOptions: {} }, async (copy, project) => {
    noteUnchecked(operations, useDescriptions(join(project, '..', 'shared', 'specs'), copy));
    writeFileSync(join('src', 'declared-calls.ts'), callSites(operations));
    const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();
    // The service has many more members; client-side lint asks only the one.
    const features = offlineFeatures as unknown as StatsigService;
    const results = await lint(sources(), manifest, 'development', consoleLogger, features, { linter: { mode: 'client-side' } });
    reportLintResults(consoleLogger, results, false);
    const { errors, warnings, approvals } = problemCount(results);
    return errors + warnings + approvals;
  });
  console.log(`Forge lint: ${operations.length} product operations declared, ${failures} problems.`);
  if (failures > 0) process.exitCode = 1;
}

void main();
