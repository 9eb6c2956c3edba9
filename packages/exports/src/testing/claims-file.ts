import { type BillingSetup, instant } from '@ionm-clock/domain';
import type { FileFormat, OutgoingRecords } from '../file-format.ts';
import { CLAIMS_SETUP } from './claims-setup.ts';

/** The whole text of a file of batch 7. */
export async function fileText(
  format: FileFormat,
  records: OutgoingRecords,
  setup: BillingSetup = CLAIMS_SETUP,
): Promise<string> {
  const batch = { number: 7, name: 'B-0007', at: instant(1_793_800_980_000) };
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of format.write(records, { setup, nameOf: (id) => id, batch })) {
    text += decoder.decode(bytes, { stream: true });
  }
  return text;
}
