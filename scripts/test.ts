import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Count, sum, totalLine } from './test/count.ts';
import { chosenSteps } from './test/only.ts';
import { allChecks, type StepName } from './test/steps.ts';

function stepsOfCommandLine(): ReadonlySet<StepName> {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    return chosenSteps(values.only);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const chosen = stepsOfCommandLine();
const reportDir = mkdtempSync(join(tmpdir(), 'ionm-clock-test-'));
const results: { name: string; count: Count; failures: readonly string[] }[] = [];

try {
  // A failing check does not stop the next: one run tells everything that is wrong.
  for (const check of allChecks(reportDir).filter(({ step }) => chosen.has(step))) {
    const name = `${check.step}: ${check.title}`;
    console.log(`\n── ${name}`);
    const count = await check.run();
    results.push({ name, count, failures: check.failures?.() ?? [] });
  }
} finally {
  rmSync(reportDir, { recursive: true, force: true });
}

const total = sum(results.map(({ count }) => count));
console.log('\n── summary');
for (const { name, count, failures } of results) {
  console.log(`${count.failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${totalLine(count)}`);
  for (const failure of failures) console.log(`        ${failure}`);
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(totalLine(total));
