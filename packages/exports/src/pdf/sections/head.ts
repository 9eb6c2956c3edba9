import { durationText, isoInstant } from '@ionm-clock/domain';
import { paragraph } from '../page/blocks.ts';
import { type Fact, factPairs } from '../page/facts.ts';
import type { Flow } from '../page/flow.ts';
import { CONTENT_WIDTH, PAGE, STYLES } from '../page/style.ts';
import type { Said } from '../page/table-cell.ts';
import type { ToldRecord } from '../told-record.ts';
import { localText } from '../words/exact-time.ts';

/** What this is: which case, which version, by whose rules, and what it corrects. */
export function head(flow: Flow, told: ToldRecord): void {
  const { record, context, profile } = told;
  const { details } = record;
  paragraph(flow, 'Intraoperative neuromonitoring: record for audit', STYLES.quiet);
  flow.y -= 3;
  const title = flow.element('H1');
  const lines = flow.type.lines(`Case ${record.caseId}`, STYLES.title, CONTENT_WIDTH);
  flow.lines(lines, STYLES.title, PAGE.left, title);
  title.end();
  paragraph(flow, statusWords(told), STYLES.strong);
  flow.y += 4;
  const facility = context.setup.facilities.find((one) => one.facility === details.facility)?.name;
  const sums: readonly Fact[] = [
    ['Facility', facility === undefined ? details.facility : [facility, { quiet: details.facility }]],
    ['Room', details.room],
    ['Date of service', record.dateOfService ?? 'none: the clock was never started'],
    ['Time zone', details.timeZone.replaceAll('_', ' ')],
    [
      'Payer profile',
      [
        ...(profile === undefined ? [] : [profile.title]),
        `${record.profile.id}, version ${record.profile.version}`,
      ],
    ],
    ['Record version', versionWords(told)],
    ['Patient label', details.patientLabel ?? 'none was entered'],
    ['Batch', batchWords(told)],
    [
      'Monitored time',
      [
        { strong: durationText(record.monitoredSeconds) },
        { quiet: `${record.monitoredSeconds} s, without interruptions` },
      ],
    ],
    [
      'Billable time',
      [
        { strong: durationText(record.billableSeconds) },
        {
          quiet: `${record.billableSeconds} s of it with a physician attending; ${record.quarterHourUnits} quarter-hours`,
        },
      ],
    ],
  ];
  factPairs(flow, sums);
}

/** Which version it is, who finalized it and when, where the log says so. */
function versionWords({ record, finalized, nameOf }: ToldRecord): readonly Said[] {
  if (record.version === 0) return ['not finalized'];
  const version = String(record.version);
  if (finalized === undefined) return [version];
  return [version, { quiet: `finalized by ${nameOf(finalized.by)}, ${localText(finalized.at, record)}` }];
}

/** Which batch it is in; in a copy, which it went out in, if it has. */
function batchWords({ batch, context }: ToldRecord): Fact[1] {
  const { name, number, at } = context.batch;
  return context.isCopy === true
    ? [batch ?? 'none yet', { quiet: `this is the copy ${name}, ${isoInstant(at)}` }]
    : [name, { quiet: `number ${number}, ${isoInstant(at)}` }];
}

/** Whether it is final, and what it corrects. */
function statusWords({ record, corrects }: ToldRecord): string {
  if (record.version === 0) return 'Not finalized: this may still change.';
  const finalized = `Finalized record, version ${record.version}`;
  return corrects === undefined
    ? `${finalized}.`
    : `${finalized}. It corrects version ${corrects.record.version}, which went out in batch ${corrects.batch}.`;
}
