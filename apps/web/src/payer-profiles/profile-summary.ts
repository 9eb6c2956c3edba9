import type { CodeRule, PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { dateText } from '../texts/date-text.ts';

/** `95940 × 15 min from 8`, `95941 × 60 min from 31`: the codes, their units, and from which minute there is one more. */
export const codeTexts = ({
  inRoom,
  outside,
}: Pick<PayerProfile, 'inRoom' | 'outside'>): readonly string[] => [ruleText(inRoom), ruleText(outside)];

const ruleText = ({ code, unitMinutes, thresholdMinutes }: CodeRule): string =>
  t`${code} × ${unitMinutes} min from ${thresholdMinutes}`;

/** `from Jan 1, 2013`, `Jan 1, 2026 to Dec 31, 2026`: the dates of service for which a version holds. */
export const datesText = ({
  effectiveFrom,
  effectiveTo,
}: Pick<PayerProfile, 'effectiveFrom' | 'effectiveTo'>): string =>
  effectiveTo === undefined
    ? t`from ${dateText(effectiveFrom)}`
    : t`${dateText(effectiveFrom)} to ${dateText(effectiveTo)}`;

/** `3, more is an error`, `3, more does not count`: the cases that a physician may read at once, and what becomes of more. */
export const limitText = ({ concurrency: { limit, over } }: Pick<PayerProfile, 'concurrency'>): string =>
  `${limit}, ${over === 'flag' ? t`more is an error` : t`more does not count`}`;
