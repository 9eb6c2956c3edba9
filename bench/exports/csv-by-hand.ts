import { isoInstant, localDateTime, type TimeRecord } from '@ionm-clock/domain';
import type { OutgoingRecords } from '@ionm-clock/exports';
import { attestationsText } from '../../packages/exports/src/attestations-text.ts';
import { CLAIM_COLUMN_NAMES } from '../../packages/exports/src/claim-rows.ts';
import { findingsText, settledText } from '../../packages/exports/src/findings-text.ts';
import { amendedTimes, lateTimes, timesByHand } from '../../packages/exports/src/how-logged.ts';
import { timeMarks } from '../../packages/exports/src/time-marks.ts';
import { CONTEXT } from './context.ts';

const LINES_A_PIECE = 200;
const { nameOf, batch } = CONTEXT;

/**
 * The floor: strings joined by hand, with nothing quoted and nothing kept from being a formula. What a cell says comes from
 * the same functions, each called as often as the format calls it.
 */
export async function* csvByHand(records: OutgoingRecords): AsyncGenerator<Uint8Array> {
  let held: string[] = [`\uFEFF${CLAIM_COLUMN_NAMES.join(',')}\r\n`];
  for await (const { record } of records) {
    for (const line of linesOf(record)) held.push(line);
    if (held.length < LINES_A_PIECE) continue;
    yield Buffer.from(held.join(''));
    held = [];
  }
  yield Buffer.from(held.join(''));
}

const linesOf = (record: TimeRecord): readonly string[] =>
  record.lines.map((line) => {
    const { details, startedAt, endedAt } = record;
    if (startedAt === undefined || endedAt === undefined) throw new Error('the case never ran');
    const time = record.physicians.find(({ physicianId }) => physicianId === line.physicianId);
    return (
      `${record.caseId},${record.version},${details.facility},${details.room},${record.dateOfService},${details.timeZone},` +
      `${details.primaryProcedure ?? ''},${record.profile.id},${record.profile.version},` +
      `${localDateTime(startedAt, details.timeZone)},${isoInstant(startedAt)},` +
      `${localDateTime(endedAt, details.timeZone)},${isoInstant(endedAt)},` +
      `${record.monitoredSeconds},${record.billableSeconds},${line.physicianId},${nameOf(line.physicianId)},` +
      `${time?.attendedSeconds},${time?.peakConcurrency},${time?.secondsOverLimit},${line.code},${line.units},${line.seconds},` +
      `${findingsText(record.findings)},${settledText(record, nameOf)},${timeMarks(record.times)},${lateTimes(record)},${timesByHand(record, nameOf)},` +
      `${amendedTimes(record, nameOf)},${attestationsText(record, nameOf)},${batch.name},,\r\n`
    );
  });
