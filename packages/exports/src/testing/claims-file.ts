import { type BillingSetup, instant, SHIPPED_PROFILES, type UserId } from '@ionm-clock/domain';
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
  const context = { setup, profiles: SHIPPED_PROFILES, nameOf: (id: UserId) => id, batch };
  for await (const bytes of format.write(records, context)) {
    text += decoder.decode(bytes, { stream: true });
  }
  return text;
}
