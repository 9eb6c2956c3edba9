import { durationText, totalMilliseconds, wholeSeconds } from '@ionm-clock/domain';
import { paragraph, part, section } from '../page/blocks.ts';
import { facts } from '../page/facts.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { spanTable } from './claim-lines.ts';
import { interpretations } from './interpretations.ts';
import { signalChanges, surgeonReports } from './signals.ts';
import { seenWords, writtenWords } from './written.ts';

/** All that was written down of the case beside its times. What is missing is said where it would stand. */
export function documentation(flow: Flow, told: ToldRecord): void {
  section(flow, 'Documentation');
  aboutTheCase(flow, told);
  baselines(flow, told);
  signalChanges(flow, told);
  surgeonReports(flow, told);
  messages(flow, told);
  interpretations(flow, told);
  technologists(flow, told);
}

const MISSING: Said = { quiet: 'not entered' };

function aboutTheCase(flow: Flow, { record, nameOf }: ToldRecord): void {
  const { details } = record;
  const { orderedBy, surgeonId, anesthesiologistId, indication, procedure, primaryProcedure } = details;
  facts(flow, [
    ['Ordered by', orderedBy === undefined ? MISSING : nameOf(orderedBy)],
    ['Indication', indication ?? MISSING],
    ['Procedure', procedure ?? MISSING],
    ['Primary procedure', primaryProcedure === undefined ? MISSING : `CPT ${primaryProcedure}`],
    ['Modalities', details.modalities.length === 0 ? MISSING : details.modalities.join(', ')],
    ['Surgeon', surgeonId === undefined ? MISSING : nameOf(surgeonId)],
    ['Anesthesiologist', anesthesiologistId === undefined ? MISSING : nameOf(anesthesiologistId)],
  ]);
}

function baselines(flow: Flow, told: ToldRecord): void {
  const { baselines: all } = told.record.documentation;
  part(flow, 'Baselines');
  if (all.length === 0) {
    paragraph(flow, 'None was recorded.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'Modality', width: 120, isRowHead: true },
      { head: 'Signal', width: 100 },
      { head: 'When, by whom, how it is known', width: 284 },
    ],
    rows: all.map((one) => [one.modality, one.quality, writtenWords(one, told)]),
  });
}

function messages(flow: Flow, told: ToldRecord): void {
  const { messages: all } = told.record.documentation;
  part(flow, 'Messages between those who run and those who read');
  if (all.length === 0) {
    paragraph(flow, 'None was sent.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'When, by whom', width: 160 },
      { head: 'Message', width: 344 },
    ],
    rows: all.map((one) => [writtenWords(one, told), [`“${one.text}”`, ...seenWords(one.seenBy, told)]]),
  });
}

function technologists(flow: Flow, { record, nameOf }: ToldRecord): void {
  part(flow, 'Who ran the monitoring');
  const all = record.documentation.technologists;
  if (all.length === 0) {
    paragraph(flow, 'No technologist was logged.');
    return;
  }
  for (const { technologistId, spans } of all) {
    const whole = durationText(wholeSeconds(totalMilliseconds(spans)));
    const title = `${nameOf(technologistId)}: ${whole} of monitored time`;
    table(
      flow,
      spanTable(
        record,
        spans.map((span) => ({ ...span, what: 'ran the monitoring' })),
        title,
      ),
    );
  }
}
