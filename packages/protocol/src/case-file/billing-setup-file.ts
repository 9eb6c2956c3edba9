import { type BillingSetup, NOTHING_SET_UP, wrongInBillingSetup } from '@ionm-clock/domain';
import { billingSetupSchema } from '../billing-setup.ts';
import { type JsonFile, readJsonFile } from './json-file.ts';
import type { NamedText } from './read-case-files.ts';

/** The billing set-up in a file, as `GET /api/billing-setup` gives it in `setup`, or everything that is wrong with it. */
export function readBillingSetup(file: NamedText): JsonFile<BillingSetup> {
  const read = readJsonFile(billingSetupSchema, file);
  // Whom the organisation has is not known to a file.
  const wrong = read.ok ? wrongInBillingSetup(NOTHING_SET_UP, read.value) : undefined;
  if (wrong === undefined) return read;
  const { field = '', message } = wrong.refusal;
  return { ok: false, problems: [{ file: file.name, path: pathOf(field), reason: message }] };
}

/** `setup.payers.1.profile` as the problems of files have it, `payers[1].profile`. */
const pathOf = (field: string): string => field.replace(/^setup\./, '').replaceAll(/\.(\d+)/g, '[$1]');
