import { open } from 'node:fs/promises';
import type { OutgoingRecord } from '@ionm-clock/exports';
import { outgoingRecords, type Unit } from './outgoing-records.ts';
import { WRITERS } from './writers.ts';

// Run in a process of its own, whose memory is that of the writer: `write-file.ts WRITER UNIT COUNT FILE`. Tells what it took.
const [name = '', unitName = '', count = '', path = ''] = process.argv.slice(2);
const write = WRITERS[name];
if (write === undefined) throw new Error(`no writer ${name}`);
const unit: Unit = unitName === 'lines' ? 'lines' : 'cases';
const PROGRESS_EVERY = 5_000;

function* withProgress(records: Iterable<OutgoingRecord>): Generator<OutgoingRecord> {
  let done = 0;
  for (const record of records) {
    yield record;
    done++;
    if (unit === 'cases' && done % PROGRESS_EVERY === 0)
      console.error(`${name}: ${done} of ${count} cases, ${megabytes(process.memoryUsage().rss)} MB`);
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

const file = await open(path, 'w');
const begins = performance.now();
let bytes = 0;
for await (const piece of write(withProgress(outgoingRecords(unit, Number(count))))) {
  await file.writeFile(piece);
  bytes += piece.length;
}
const seconds = (performance.now() - begins) / 1_000;
await file.close();
console.log(JSON.stringify({ seconds, bytes, peakMegabytes: process.resourceUsage().maxRSS / 1_024 }));
