import type { PayerProfile } from '@ionm-clock/domain';
import { payerProfileSchema } from '../payer-profile.ts';
import { parsedJson } from './case-documents.ts';
import { type CaseFileProblem, checked, type Tell } from './problem.ts';
import type { NamedText } from './read-case-files.ts';

export type ProfileFile =
  | { readonly ok: true; readonly profile: PayerProfile }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The payer profile in a file (BILLING-RULES.md section 2), or everything that is wrong with it. */
export function readPayerProfile({ name, text }: NamedText): ProfileFile {
  const problems: CaseFileProblem[] = [];
  const tell: Tell = (path, reason) => problems.push({ file: name, path, reason });
  const json = parsedJson(text);
  const profile = json.ok ? checked(payerProfileSchema, json.value, '', tell) : undefined;
  if (!json.ok) tell('', json.reason);
  return profile === undefined ? { ok: false, problems } : { ok: true, profile };
}
