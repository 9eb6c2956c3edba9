import { writeFileSync } from 'node:fs';
import { auditPart } from './audit/audit-part.ts';
import { boardPart } from './board/board-part.ts';
import { concurrencyPart } from './concurrency/concurrency-part.ts';
import { environment } from './environment.ts';
import { exportsPart } from './exports/exports-part.ts';
import { livePart } from './live-part.ts';
import { loadPart } from './load/load-part.ts';
import { type Options, type PartName, parseOptions, USAGE } from './options.ts';
import type { Part, PartResult } from './part.ts';
import { recordsPart } from './records/records-part.ts';
import { reportsPart } from './reports/reports-part.ts';
import { startPart } from './start/start-part.ts';
import { environmentText, table } from './table.ts';

const PARTS: Readonly<Record<PartName, Part>> = {
  concurrency: concurrencyPart,
  records: recordsPart,
  reports: reportsPart,
  exports: exportsPart,
  live: livePart,
  load: loadPart,
  board: boardPart,
  start: startPart,
  audit: auditPart,
};

function optionsOfCommandLine(): Options {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const options = optionsOfCommandLine();
const where = environment();
console.log(environmentText(where));

const results: Partial<Record<PartName, PartResult>> = {};
for (const name of options.parts) {
  console.log(`\n${PARTS[name].about(options)}\n`);
  const result = await PARTS[name].run(options);
  results[name] = result;
  console.log(result.comparisons.map(table).join('\n\n'));
}

if (options.json !== undefined) {
  const all = { at: new Date().toISOString(), environment: where, options, results };
  writeFileSync(options.json, `${JSON.stringify(all, undefined, 2)}\n`);
}
// The tapper's client library keeps timers that would hold the process for a while.
process.exit(0);
