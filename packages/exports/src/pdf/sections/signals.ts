import type { SignalChange } from '@ionm-clock/domain';
import { paragraph, part } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';
import { followUpWords, signalWords } from '../words/signal-words.ts';
import { seenWords, writtenWords } from './written.ts';

/** Each signal change with what came to be known of it later, and who saw it. */
export function signalChanges(flow: Flow, told: ToldRecord): void {
  const { changes } = told.record.documentation;
  part(flow, 'Signal changes');
  if (changes.length === 0) {
    paragraph(flow, 'None was logged.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'When, by whom', width: 160 },
      { head: 'Change, and what came of it', width: 344 },
    ],
    rows: changes.map((change) => [writtenWords(change, told), changeWords(change, told)]),
  });
}

function changeWords(change: SignalChange, told: ToldRecord): readonly Said[] {
  const { record, nameOf } = told;
  const atOnce = followUpWords(change);
  return [
    signalWords(change),
    ...(atOnce === '' ? [] : [atOnce]),
    ...(change.followUps ?? []).flatMap((one): readonly Said[] => [
      followUpWords(one),
      { quiet: `followed up ${localText(one.at, record)}, ${nameOf(one.actorId)}` },
    ]),
    ...seenWords(change.seenBy, told),
  ];
}

/** What the surgeon was told and answered, and about which change where one was named. */
export function surgeonReports(flow: Flow, told: ToldRecord): void {
  const { reports, changes } = told.record.documentation;
  part(flow, 'Reports to the surgeon');
  if (reports.length === 0) {
    paragraph(flow, 'None was logged.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'When, by whom', width: 160 },
      { head: 'The surgeon was told', width: 192 },
      { head: 'Answer', width: 152 },
    ],
    rows: reports.map((report) => {
      const about = changes.find(({ eventId }) => eventId === report.changeId);
      return [
        writtenWords(report, told),
        [
          `“${report.message}”`,
          ...(about === undefined
            ? []
            : [{ quiet: `about the change at ${localText(about.at, told.record)}: ${signalWords(about)}` }]),
        ],
        report.answer === undefined ? { quiet: 'none was logged' } : `“${report.answer}”`,
      ];
    }),
  });
}
