import { type Finding, gravestFirst, type Severity, TIME_CLASS_WORDS } from '@ionm-clock/domain';
import { paragraph, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';
import { restsOn } from './numbered-times.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '■ error',
  warning: '▲ warning',
  note: '○ note',
};

/** What an auditor would raise, the gravest first, and by whom, when and why each was settled. */
export function findings(flow: Flow, told: ToldRecord): void {
  const { record } = told;
  section(flow, 'Findings');
  if (record.findings.length === 0) {
    paragraph(flow, 'None.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'Severity', width: 92 },
      { head: 'Finding', width: 236 },
      { head: 'How it was settled', width: 176 },
    ],
    rows: gravestFirst(record.findings).map((finding) => [
      [{ strong: SEVERITIES[finding.severity] }, { quiet: finding.code }],
      about(finding, told),
      settled(finding, told),
    ]),
  });
}

function about(finding: Finding, { record, nameOf }: ToldRecord): readonly Said[] {
  const { message, physicianId, technologistId, timeClass, eventIds, with: others = [] } = finding;
  const who = physicianId ?? technologistId;
  const basis = restsOn(record, eventIds);
  return [
    who === undefined ? message : `${nameOf(who)}: ${message}`,
    ...(timeClass === undefined ? [] : [{ quiet: `About time ${TIME_CLASS_WORDS[timeClass]}.` }]),
    ...(others.length === 0 ? [] : [{ quiet: `At the same time: ${others.join(', ')}.` }]),
    ...(basis === undefined ? [] : [{ quiet: basis }]),
  ];
}

function settled({ settled: word }: Finding, { record, nameOf }: ToldRecord): readonly Said[] {
  if (word === undefined) return [{ quiet: 'open: nobody has settled it' }];
  return [`“${word.reason}”`, { quiet: `${nameOf(word.actorId)}, ${localText(word.at, record)}` }];
}
