import { type ClaimLine, localDate, localTime, type TimeRecord } from '@ionm-clock/domain';
import { dollars, segment } from './segment.ts';

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** The first diagnosis of the claim, which the billing system adds. */
const FIRST_DIAGNOSIS = '1';

/**
 * Loop 2400. All of the service is of the date on which monitoring began, also what lies after midnight (BILLING-RULES.md 1.7). The
 * note says when counted time began and ended, by the facility's clock.
 */
export function serviceLine(
  number: number,
  line: ClaimLine,
  record: TimeRecord,
  cents: number,
): readonly string[] {
  const { timeZone } = record.details;
  const { counted } = line.trace;
  const [start, end] = [counted[0]?.start, counted.at(-1)?.end];
  const on = (at: NonNullable<typeof start>): string => digits(localDate(at, timeZone));
  const clock = (at: NonNullable<typeof start>): string => `${on(at)} ${digits(localTime(at, timeZone))}`;
  const note =
    start === undefined || end === undefined
      ? []
      : [`START ${clock(start)} STOP ${clock(end)} TOTAL ${line.seconds} SECONDS IN ${counted.length}`];
  return [
    segment('LX', String(number)),
    segment('SV1', ['HC', line.code], dollars(cents), 'UN', String(line.units), '', '', FIRST_DIAGNOSIS),
    segment('DTP', '472', 'D8', digits(record.dateOfService ?? '')),
    segment('REF', '6R', `V${record.version}L${number}`),
    ...note.map((text) => segment('NTE', 'ADD', text)),
  ];
}
