import { CPT } from '@ionm-clock/domain';
import type { PayerProfileDraft } from '@ionm-clock/protocol';

const { version: _, ...cpt } = CPT;

/** A payer of the organisation's own who pays as CPT says. */
export const ACME: PayerProfileDraft = { ...cpt, id: 'acme', title: 'Acme Health' };
/** The same payer, who pays 95941 by the quarter-hour, to four cases at once. */
export const ACME_BY_QUARTERS: PayerProfileDraft = {
  ...ACME,
  outside: { code: '95941', unitMinutes: 15, thresholdMinutes: 8, counts: 'attended' },
  concurrency: { limit: 4, over: 'flag' },
};
