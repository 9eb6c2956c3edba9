/** What HL7 puts between the parts of a name, `DOE^JANE`, with whatever hangs together with it. */
const NAME_PARTS = /[^\s|]*\^[^\s|]*/g;
/** Dates as they are written, and numbers as long as those of patients. */
const NUMBERS = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d[\d-]{3,}\d/g;
const LEFT_OUT = '…';
const LONGEST = 200;
/** Nobody writes more: cut far behind what is kept, so that no number is cut in the middle and then taken for a short one. */
const READ = 2_000;

/**
 * What a receiver wrote of a message that it refused, as it is kept and shown. The message knows no patient, but the receiver does: names
 * in the form of HL7, dates and long numbers are left out, unless the message itself has them, as it has the NPI that is unknown there.
 */
export function refusalText(written: string, message: string): string {
  const unlessSent = (found: string): string => (message.includes(found) ? found : LEFT_OUT);
  const kept = written.slice(0, READ).replaceAll(NAME_PARTS, unlessSent).replaceAll(NUMBERS, unlessSent);
  return kept.slice(0, LONGEST);
}
