import type { PayerProfile } from '@ionm-clock/domain';
import { z } from 'zod';
import { shortText } from '../schemas.ts';
import { parsedJson } from './case-documents.ts';
import { type CaseFileProblem, checked, type Tell } from './problem.ts';
import type { NamedText } from './read-case-files.ts';

const minutes = z.number().int().min(1).max(1_440);
const RULE = z.strictObject({ code: shortText.min(1), unitMinutes: minutes, thresholdMinutes: minutes });
const fits = (rule: z.output<typeof RULE>): boolean => rule.thresholdMinutes <= rule.unitMinutes;
const unfit = { path: ['thresholdMinutes'], message: 'must not be longer than a unit' };

const PROFILE = z.strictObject({
  id: shortText.min(1),
  version: z.number().int().min(1),
  title: shortText.min(1),
  inRoom: RULE.refine(fits, unfit),
  outside: RULE.extend({ counts: z.enum(['attended', 'exclusive']) }).refine(fits, unfit),
  inFacility: z.enum(['inRoom', 'outside']),
  codesPerCase: z.enum(['one', 'any']),
  concurrency: z.strictObject({
    limit: z.number().int().min(1).max(100),
    over: z.enum(['flag', 'exclude']),
  }),
  unitCap: z.enum(['none', 'physician-day']),
  effectiveFrom: z.iso.date(),
  sources: z.array(shortText),
});

export type ProfileFile =
  | { readonly ok: true; readonly profile: PayerProfile }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The payer profile in a file (BILLING-RULES.md section 2), or everything that is wrong with it. */
export function readPayerProfile({ name, text }: NamedText): ProfileFile {
  const problems: CaseFileProblem[] = [];
  const tell: Tell = (path, reason) => problems.push({ file: name, path, reason });
  const json = parsedJson(text);
  const profile = json.ok ? checked(PROFILE, json.value, '', tell) : undefined;
  if (!json.ok) tell('', json.reason);
  return profile === undefined ? { ok: false, problems } : { ok: true, profile };
}
