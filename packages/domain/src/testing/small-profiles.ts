import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import type { CaseState } from '../case/case-state.ts';

/** Units so small that a day of ten minutes has many. */
const inRoom = { code: '95940', unitMinutes: 0.5, thresholdMinutes: 0.3 };
const outside = { code: '95941', unitMinutes: 1, thresholdMinutes: 0.55, counts: 'attended' } as const;
const SMALL: PayerProfile = { ...CPT, inRoom, outside, concurrency: { limit: 2, over: 'flag' } };
const EXCLUSIVE: PayerProfile = {
  ...SMALL,
  id: 'exclusive',
  outside: { ...outside, code: 'G0453', counts: 'exclusive' },
};
const PROFILES: readonly PayerProfile[] = [
  SMALL,
  { ...SMALL, id: 'any', codesPerCase: 'any', inFacility: 'inRoom', concurrency: { limit: 1, over: 'flag' } },
  EXCLUSIVE,
  { ...SMALL, id: 'exclude', inFacility: 'inRoom', concurrency: { limit: 1, over: 'exclude' } },
];

/** Which payer each case of a day has. */
export type ProfileOfState = (state: CaseState) => PayerProfile;

/** Another payer each; none caps a physician's day. */
export const oneEach: ProfileOfState = ({ id }) => PROFILES[Number(id.slice(2)) % PROFILES.length] ?? SMALL;

/** One payer for all, as Medicare is: no more units in a physician's day than the time of their attention makes. */
export const allCapped = (): PayerProfile => CAPPED;

/** Some payers cap a physician's day, by the time attended or by that of their attention, and others do not. */
export const someCapped: ProfileOfState = ({ id }) => MIXED[Number(id.slice(2)) % MIXED.length] ?? CAPPED;

const CAPPED: PayerProfile = { ...EXCLUSIVE, id: 'capped', unitCap: 'physician-day' };
const MIXED = [CAPPED, SMALL, { ...SMALL, id: 'capped-attended', unitCap: 'physician-day' }, CAPPED] as const;
