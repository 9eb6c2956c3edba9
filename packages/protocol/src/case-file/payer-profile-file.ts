import type { PayerProfile } from '@ionm-clock/domain';
import type { z } from 'zod';
import type { FieldProblem } from '../http.ts';
import { type PayerProfileDraft, payerProfileDraftSchema, payerProfileSchema } from '../payer-profile.ts';
import { readJsonFile } from './json-file.ts';
import { type CaseFileProblem, checked } from './problem.ts';
import type { NamedText } from './read-case-files.ts';

export type ProfileFile<Profile = PayerProfile> =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The payer profile in a file (BILLING-RULES.md section 2), or everything that is wrong with it. */
export const readPayerProfile = (file: NamedText): ProfileFile => profileIn(payerProfileSchema, file);

/** Like `readPayerProfile`, of a version that is to be saved: whatever number the file says, it gets another. */
export const readProfileDraftFile = (file: NamedText): ProfileFile<PayerProfileDraft> =>
  profileIn(payerProfileDraftSchema, file);

export type ReadProfileDraft =
  | { readonly ok: true; readonly profile: PayerProfileDraft }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** A version that is to be saved, or every field of it that is wrong, as a file would be told. */
export function readProfileDraft(value: unknown): ReadProfileDraft {
  const problems: FieldProblem[] = [];
  const profile = checked(payerProfileDraftSchema, value, '', (path, reason) =>
    problems.push({ path, reason }),
  );
  return profile === undefined ? { ok: false, problems } : { ok: true, profile };
}

function profileIn<Schema extends z.ZodType>(schema: Schema, file: NamedText): ProfileFile<z.output<Schema>> {
  const read = readJsonFile(schema, file);
  return read.ok ? { ok: true, profile: read.value } : read;
}
