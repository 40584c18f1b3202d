import { readFileSync } from 'node:fs';
import { findingsOf } from './manifest-rules/all';
import { readManifest } from './manifest-rules/manifest-shape';

/** Checks `manifest.yml` for what Forge's local lint lets through; errors fail, warnings do not. */
const findings = findingsOf(readManifest(readFileSync('manifest.yml', 'utf8')));
for (const { level, rule, problem } of findings) console.log(`${level} ${rule}: ${problem}`);
if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
else console.log(`manifest.yml keeps Forge's limits (${findings.length} warnings).`);
