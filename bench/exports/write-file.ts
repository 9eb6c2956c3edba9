import { open } from 'node:fs/promises';
import { tellingProgress } from '@ionm-clock/exports';
import { memoryPeaks } from './memory-peaks.ts';
import { outgoingRecords, type Unit } from './outgoing-records.ts';
import { WRITERS } from './writers.ts';

// Run in a process of its own, whose memory is that of the writer: `write-file.ts WRITER UNIT COUNT FILE`. Tells what it took.
const [name = '', unitName = '', count = '', path = ''] = process.argv.slice(2);
const writer = WRITERS[name];
if (writer === undefined) throw new Error(`no writer ${name}`);
const unit: Unit = unitName === 'lines' ? 'lines' : 'cases';
const PROGRESS_STEPS = 10;

const records = outgoingRecords(unit, Number(count));
const memory = memoryPeaks();
const file = await open(path, 'w');
const begins = performance.now();
let bytes = 0;
/** Bytes on disk when each tenth of the work was told to be done. */
const progress: number[] = [];

const told = tellingProgress(records, Number(count), writer, (share) => {
  if (share * PROGRESS_STEPS < progress.length + 1) return;
  progress.push(bytes);
  console.error(`${name}: ${Math.round(share * 100)} % of ${count} cases, ${bytes} bytes`);
});
for await (const piece of writer.write(unit === 'cases' ? told : records)) {
  await file.writeFile(piece);
  bytes += piece.length;
  memory.look();
}
const seconds = (performance.now() - begins) / 1_000;
await file.close();
console.log(JSON.stringify({ seconds, bytes, progress, ...memory.peaks() }));
