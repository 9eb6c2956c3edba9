import { DOCUMENTATION_PARTS, type PayerProfile } from '@ionm-clock/domain';
import { z } from 'zod';
import { shortText } from './schemas.ts';

const minutes = z.number().int().min(1).max(1_440);
const RULE = z.strictObject({
  code: shortText.min(1),
  unitMinutes: minutes,
  thresholdMinutes: minutes,
  maxUnits: z.number().int().min(1).max(1_000).optional(),
});
const fits = (rule: z.output<typeof RULE>): boolean => rule.thresholdMinutes <= rule.unitMinutes;
const unfit = { path: ['thresholdMinutes'], message: 'must not be longer than a unit' };

const DEMAND = z.strictObject({
  part: z.enum(DOCUMENTATION_PARTS),
  severity: z.enum(['error', 'warning']),
});

/** In lists of cases and in file names: short, and the same however it is typed. */
const PROFILE_ID = z
  .string()
  .min(1, 'must not be empty')
  .max(60)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be of small letters, digits and single hyphens, such as acme-health',
  );

const isUnique = (demands: readonly z.output<typeof DEMAND>[]): boolean =>
  new Set(demands.map(({ part }) => part)).size === demands.length;

const SHAPE = {
  id: PROFILE_ID,
  title: shortText.min(1, 'must not be empty'),
  inRoom: RULE.refine(fits, unfit),
  outside: RULE.extend({ counts: z.enum(['attended', 'exclusive']) }).refine(fits, unfit),
  inFacility: z.enum(['inRoom', 'outside']),
  codesPerCase: z.enum(['one', 'any']),
  concurrency: z.strictObject({
    limit: z.number().int().min(1).max(100),
    over: z.enum(['flag', 'exclude']),
  }),
  unitCap: z.enum(['none', 'physician-day']),
  documentation: z.array(DEMAND).refine(isUnique, 'must name each part once').default([]),
  effectiveFrom: z.iso.date('must be a date such as 2026-01-31'),
  effectiveTo: z.iso.date('must be a date such as 2026-01-31').optional(),
  sources: z
    .array(shortText.min(1, 'must not be empty'))
    .min(1, 'must name where these rules are written')
    .max(40),
};

const inOrder = ({
  effectiveFrom,
  effectiveTo,
}: {
  effectiveFrom: string;
  effectiveTo?: string | undefined;
}): boolean => effectiveTo === undefined || effectiveFrom <= effectiveTo;
const outOfOrder = { path: ['effectiveTo'], message: 'must not lie before effectiveFrom' };

/** A payer profile as a file has it (BILLING-RULES.md section 2). One that does not say its version is the first. */
export const payerProfileSchema = z
  .strictObject({ ...SHAPE, version: z.number().int().min(1).default(1) })
  .refine(inOrder, outOfOrder)
  .transform((profile) => profile as PayerProfile);

/** A version of a profile that is to be saved: the server counts the versions. */
export type PayerProfileDraft = Omit<PayerProfile, 'version'>;
export const payerProfileDraftSchema = z
  .strictObject({ ...SHAPE, version: z.unknown().optional() })
  .refine(inOrder, outOfOrder)
  .transform(({ version: _, ...draft }) => draft as PayerProfileDraft);
