import { randomUUID } from 'node:crypto';
import { type CaseCommand, CPT, commandId, type User } from '@ionm-clock/domain';
import type { PayerProfileDraft, SaveProfileRequest } from '@ionm-clock/protocol';
import { ApiClient } from './api-client.ts';

const { version: _, ...cpt } = CPT;

/** A payer of the organisation's own who pays as CPT says, for all dates of service. */
export const ACME: PayerProfileDraft = { ...cpt, id: 'acme', title: 'Acme Health' };
/** The same payer, who pays 95941 by the quarter-hour, to two cases at once. */
export const ACME_BY_QUARTERS: PayerProfileDraft = {
  ...ACME,
  outside: { code: '95941', unitMinutes: 15, thresholdMinutes: 8, counts: 'attended' },
  concurrency: { limit: 2, over: 'flag' },
};

export const TO_ACME: CaseCommand = { type: 'changeDetails', changes: { payerProfile: 'acme' } };

export const saveRequest = (
  profile: PayerProfileDraft = ACME,
  after = 0,
  command: string = randomUUID(),
): SaveProfileRequest => ({ profile, after, commandId: commandId(command) });

export const saveAs = (
  { address }: { readonly address: string },
  user: User,
  request: SaveProfileRequest = saveRequest(),
): Promise<Response> => new ApiClient(address, user).post('/profiles', request);
