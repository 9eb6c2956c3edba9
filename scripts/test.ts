import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sum, totalLine } from './test/count.ts';
import { chosenSteps } from './test/only.ts';
import { type Outcome, runChecks } from './test/run-checks.ts';
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
let results: readonly Outcome[];

try {
  const checks = allChecks(reportDir).filter(({ step }) => chosen.has(step));
  results = await runChecks(checks, (text) => console.log(text));
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
