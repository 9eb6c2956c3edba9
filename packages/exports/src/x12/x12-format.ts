import { bytePieces } from '../byte-pieces.ts';
import { billedRecord } from '../claims/billed-record.ts';
import { present } from '../claims/claim-parties.ts';
import type { ExportContext, FileFormat, OutgoingRecords } from '../file-format.ts';
import { claimLoops } from './claim-loops.ts';
import { closeEnvelope, openEnvelope } from './envelope.ts';
import { segment } from './segment.ts';
import { setHeader } from './set-header.ts';
import { x12Problems } from './x12-problems.ts';

/** The guide advises receivers to expect no more claims than this in one transaction set. */
const CLAIMS_PER_SET = 5_000;

async function* segments(records: OutgoingRecords, context: ExportContext): AsyncIterable<string> {
  const names = present(context.setup.x12, 'X12 names');
  const biller = present(context.setup.billingProvider, 'billing provider');
  let sets = 0;
  let claims = 0;
  let written = 0;
  const setId = (): string => String(sets).padStart(4, '0');
  const closeSet = (): string => segment('SE', String(written + 1), setId());
  for await (const outgoing of records) {
    const billed = present(billedRecord(outgoing), 'claim lines');
    if (sets === 0) yield openEnvelope(names, context);
    if (sets === 0 || claims === CLAIMS_PER_SET) {
      if (sets > 0) yield closeSet();
      sets++;
      claims = 0;
      const header = setHeader(setId(), names, biller, context);
      written = header.length;
      yield header.join('');
    }
    claims++;
    // The billing provider is level 1.
    const loops = claimLoops(claims + 1, billed, context.setup);
    written += loops.length;
    yield loops.join('');
  }
  if (sets > 0) yield closeSet() + closeEnvelope(sets, context.batch.number);
}

/** Professional claims, X12 005010X222A1 837P: one interchange per batch; nothing at all for no records. */
export const X12_FORMAT: FileFormat = {
  format: 'x12',
  mediaType: 'application/edi-x12; charset=us-ascii',
  extension: 'x12',
  note:
    'Before these claims go to a payer, the billing system has to add the patient, the diagnoses (HI), the study that each code is added on to, ' +
    'and to a correction (frequency 7 or 8) the payer’s number of the claim before (REF*F8).',
  problems: x12Problems,
  write: (records, context) => bytePieces(segments(records, context)),
};
