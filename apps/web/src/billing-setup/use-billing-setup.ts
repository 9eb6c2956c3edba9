import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { useTold } from '../administration/use-told.ts';
import { askServer } from '../biller/server-answer.ts';

const load = () => askServer<BillingSetupAnswer>('/api/billing-setup');

/** The billing set-up, with what each format still lacks. */
export const useBillingSetup = () => useTold(load);
