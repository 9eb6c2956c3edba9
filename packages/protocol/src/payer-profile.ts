import { DOCUMENTATION_PARTS, type PayerProfile } from '@ionm-clock/domain';
import { z } from 'zod';
import { shortText } from './schemas.ts';

/** Not `int()`, whose failure would keep the refinements below from being told. */
const whole = z.number().multipleOf(1, 'must be a whole number').min(1);
const minutes = whole.max(1_440);
const RULE = z.strictObject({
  /** It goes into claims as it stands. */
  code: z
    .string()
    .max(20)
    .regex(/^[0-9A-Z]+$/, 'must be of capital letters and digits, such as G0453'),
  unitMinutes: minutes,
  thresholdMinutes: minutes,
  maxUnits: whole.max(1_000).optional(),
});
const TIMES = RULE.pick({ unitMinutes: true, thresholdMinutes: true }).loose();
const fits = (rule: z.output<typeof TIMES>): boolean => rule.thresholdMinutes <= rule.unitMinutes;
const unfit = {
  path: ['thresholdMinutes'],
  message: 'must not be longer than a unit',
  // Told beside what else is wrong, so that nobody mends a profile problem by problem.
  when: ({ value }: { value: unknown }) => TIMES.safeParse(value).success,
};

const DEMAND = z.strictObject({
  part: z.enum(DOCUMENTATION_PARTS),
  severity: z.enum(['error', 'warning']),
});

/** In lists of cases and in file names: short, and the same however it is typed. */
const PROFILE_ID = z
  .string()
  .max(60)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be of small letters, digits and single hyphens, such as acme-health',
  );

const isUnique = (demands: readonly z.output<typeof DEMAND>[]): boolean =>
  new Set(demands.map(({ part }) => part)).size === demands.length;

const text = shortText.regex(/^\S(.*\S)?$/, 'must be a text that neither begins nor ends with a space');
const date = z.iso.date('must be a date such as 2026-01-31');

const SHAPE = {
  id: PROFILE_ID,
  title: text,
  inRoom: RULE.refine(fits, unfit),
  outside: RULE.extend({ counts: z.enum(['attended', 'exclusive']) }).refine(fits, unfit),
  inFacility: z.enum(['inRoom', 'outside']),
  codesPerCase: z.enum(['one', 'any']),
  concurrency: z.strictObject({
    limit: whole.max(100),
    over: z.enum(['flag', 'exclude']),
  }),
  unitCap: z.enum(['none', 'physician-day']),
  documentation: z.array(DEMAND).refine(isUnique, 'must name each part once').default([]),
  effectiveFrom: date,
  effectiveTo: date.optional(),
  sources: z.array(text).min(1, 'must name where these rules are written').max(40),
};

const DATES = z.looseObject({ effectiveFrom: date, effectiveTo: date.optional() });
const inOrder = ({ effectiveFrom, effectiveTo }: z.output<typeof DATES>): boolean =>
  effectiveTo === undefined || effectiveFrom <= effectiveTo;
const outOfOrder = {
  path: ['effectiveTo'],
  message: 'must not lie before effectiveFrom',
  when: ({ value }: { value: unknown }) => DATES.safeParse(value).success,
};

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
