import { type BillingSetup, billingSetupProblems, NOTHING_SET_UP } from '@ionm-clock/domain';
import { billingSetupSchema } from '../billing-setup.ts';
import { type JsonFile, readJsonFile } from './json-file.ts';
import type { NamedText } from './read-case-files.ts';

/** The billing set-up in a file, as `GET /api/billing-setup` gives it in `setup`, or everything that is wrong with it. */
export function readBillingSetupFile(file: NamedText): JsonFile<BillingSetup> {
  const read = readJsonFile(billingSetupSchema, file);
  // Whom the organisation has is not known to a file.
  const wrong = read.ok ? billingSetupProblems(NOTHING_SET_UP, read.value) : [];
  if (wrong.length === 0) return read;
  const problems = wrong.map(({ field = '', message }) => ({
    file: file.name,
    path: pathOf(field),
    reason: message,
  }));
  return { ok: false, problems };
}

/** `setup.payers.1.profile` as the problems of files have it, `payers[1].profile`. */
const pathOf = (field: string): string => field.replace(/^setup\./, '').replaceAll(/\.(\d+)/g, '[$1]');
