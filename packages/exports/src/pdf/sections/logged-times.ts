import type { RecordedTime } from '@ionm-clock/domain';
import { paragraph, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { STYLES } from '../page/style.ts';
import { table } from '../page/table.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText, utcText } from '../words/exact-time.ts';
import { timeMarkWords } from '../words/source-words.ts';
import { timeWords } from '../words/time-words.ts';

/** Every time that was logged, in order, with how it came to be known; what was withdrawn stays visible. */
export function loggedTimes(flow: Flow, { record, nameOf }: ToldRecord): void {
  section(flow, 'Logged times');
  if (record.times.length === 0) {
    paragraph(flow, 'None was logged.');
    return;
  }
  paragraph(
    flow,
    'First line: the facility’s time with its offset from UTC. Second line: UTC. The date stands where it is not the date of service. ' +
      '“±” is how exact the instant is that was logged.',
    STYLES.quiet,
  );
  table(flow, {
    columns: [
      { head: 'No.', width: 28, align: 'right' },
      { head: 'Time', width: 118 },
      { head: 'What happened', width: 138, isRowHead: true },
      { head: 'How it is known', width: 220 },
    ],
    rows: record.times.map((time, index) => [
      String(index + 1),
      [
        time.withdrawn ? { quiet: `withdrawn: ${localText(time.at, record)}` } : localText(time.at, record),
        { quiet: utcText(time.at, record) },
      ],
      timeWords(time, nameOf),
      timeMarkWords(time, record, nameOf),
    ]),
  });
}

/** Every interruption of the clock that counts, and why. */
export function interruptions(flow: Flow, { record }: ToldRecord): void {
  section(flow, 'Interruptions');
  const all = record.times.filter(({ type, withdrawn }) => type === 'monitoring.interrupted' && !withdrawn);
  if (all.length === 0) {
    paragraph(flow, 'The clock was not interrupted.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'From', width: 118 },
      { head: 'To', width: 118 },
      { head: 'Why', width: 268 },
    ],
    rows: all.map((time) => [localText(time.at, record), untilWords(time, record), why(time)]),
  });
}

function untilWords({ at }: RecordedTime, record: ToldRecord['record']): Said {
  const span = record.interrupted.find(({ start, end }) => start <= at && at < end);
  return span === undefined ? { quiet: 'the clock ran on' } : localText(span.end, record);
}

const why = ({ reason }: RecordedTime): Said =>
  reason === undefined || reason.trim() === '' ? { quiet: 'nobody has said why' } : reason;
