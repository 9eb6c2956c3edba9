import type { PayerProfile } from './payer-profile.ts';

const IN_ROOM = { code: '95940', unitMinutes: 15, thresholdMinutes: 8 };

/** The default: 95940 in the room by the quarter-hour, 95941 from outside by the hour (BILLING-RULES.md 1.1, 1.4). */
export const CPT: PayerProfile = {
  id: 'cpt',
  version: 1,
  title: 'CPT',
  inRoom: IN_ROOM,
  outside: { code: '95941', unitMinutes: 60, thresholdMinutes: 31, counts: 'attended' },
  inFacility: 'outside',
  codesPerCase: 'one',
  concurrency: { limit: 3, over: 'flag' },
  unitCap: 'none',
  effectiveFrom: '2013-01-01',
  sources: ['CPT descriptors of 95940 and 95941', 'CMS table for timed codes'],
};

/** G0453 pays exclusive attention only, and no more units a day than there was time (BILLING-RULES.md 1.2, 1.3). */
export const MEDICARE: PayerProfile = {
  ...CPT,
  id: 'medicare',
  title: 'Medicare',
  outside: { code: 'G0453', unitMinutes: 15, thresholdMinutes: 8, counts: 'exclusive' },
  unitCap: 'physician-day',
  sources: ['77 FR 69069 (CMS CY2013 physician fee schedule)', 'CMS questions and answers, December 2012'],
};

/** A contract that pays 95941 by the quarter-hour (BILLING-RULES.md 1.2). */
export const QUARTER_HOUR: PayerProfile = {
  ...CPT,
  id: 'quarter-hour',
  title: 'Quarter-hour contract',
  outside: { code: '95941', unitMinutes: 15, thresholdMinutes: 8, counts: 'attended' },
  sources: ['Terms of the contract'],
};

const SHIPPED = new Map([CPT, MEDICARE, QUARTER_HOUR].map((profile) => [profile.id, profile]));

export const SHIPPED_PROFILE_IDS: readonly string[] = [...SHIPPED.keys()];

export const shippedProfile = (id: string): PayerProfile | undefined => SHIPPED.get(id);
