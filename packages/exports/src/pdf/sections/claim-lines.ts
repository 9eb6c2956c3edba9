import {
  type ClaimLine,
  explainLine,
  LEFT_OUT_WORDS,
  type Span,
  TIME_CLASS_WORDS,
  type TimeRecord,
} from '@ionm-clock/domain';
import { paragraph, part, section, steps } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { STYLES } from '../page/style.ts';
import { type TableOf, table } from '../page/table.ts';
import type { ToldRecord } from '../told-record.ts';
import { exactLength, localText, utcText } from '../words/exact-time.ts';
import { restsOn } from './numbered-times.ts';

/** What is claimed, and how each unit comes to be: in words, span by span, and by the logged times that it rests on. */
export function claimLines(flow: Flow, told: ToldRecord): void {
  const { record, nameOf, context, profile } = told;
  section(flow, 'Claim lines');
  if (record.lines.length === 0) {
    paragraph(flow, 'Nothing is claimed: no line has a unit. The findings say why.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'Physician', width: 170, isRowHead: true },
      { head: 'Code', width: 50 },
      { head: 'Time', width: 154 },
      { head: 'Seconds', width: 70, align: 'right' },
      { head: 'Units', width: 60, align: 'right' },
    ],
    rows: record.lines.map(({ physicianId, code, timeClass, seconds, units }) => {
      const npi = context.setup.providers.find(({ userId }) => userId === physicianId)?.npi;
      return [
        npi === undefined ? nameOf(physicianId) : [nameOf(physicianId), { quiet: `NPI ${npi}` }],
        { strong: code },
        TIME_CLASS_WORDS[timeClass],
        String(seconds),
        { strong: String(units) },
      ];
    }),
  });
  const { codeChoice } = record;
  if (codeChoice !== undefined) {
    paragraph(
      flow,
      `Code chosen by ${nameOf(codeChoice.actorId)}, for time ${TIME_CLASS_WORDS[codeChoice.timeClass]}: “${codeChoice.reason}”`,
    );
  }
  for (const line of record.lines) {
    part(flow, `How ${line.units} × ${line.code} of ${nameOf(line.physicianId)} come about`);
    steps(
      flow,
      explainLine(record, line, { nameOf, profile }).map(({ text }) => unbroken(text)),
    );
    const basis = restsOn(record, line.trace.eventIds);
    if (basis !== undefined) paragraph(flow, basis, STYLES.quiet);
    table(flow, lineSpans(record, line));
  }
}

const DURATION = /\d+ (?:h|min|s)(?: \d+ (?:min|s))*/g;

/** `1 h 59 min 56 s` is not broken over two lines. */
const unbroken = (text: string): string =>
  text.replaceAll(DURATION, (duration) => duration.replaceAll(' ', '\u00a0'));

function lineSpans(record: TimeRecord, { code, trace }: ClaimLine): TableOf {
  const spans = [
    ...trace.counted.map((span) => ({ ...span, what: `counts for ${code}` })),
    ...trace.leftOut.map((span) => ({ ...span, what: `left out: ${LEFT_OUT_WORDS[span.reason]}` })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return spanTable(record, spans);
}

/** Spans with what they are, from start to end of each, in the facility's time and in UTC. */
export const spanTable = (
  record: TimeRecord,
  spans: readonly (Span & { readonly what: string })[],
  title?: string,
): TableOf => ({
  ...(title === undefined ? {} : { title }),
  columns: [
    { head: 'From', width: 118 },
    { head: 'To', width: 118 },
    { head: 'Length', width: 112 },
    { head: 'What', width: 156 },
  ],
  rows: spans.map((span) => [
    [localText(span.start, record), { quiet: utcText(span.start, record) }],
    [localText(span.end, record), { quiet: utcText(span.end, record) }],
    exactLength(span),
    span.what,
  ]),
});
