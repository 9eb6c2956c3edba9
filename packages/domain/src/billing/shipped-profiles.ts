import type { PayerProfile } from './payer-profile.ts';
import { ProfileBook } from './profile-book.ts';
import cptFile from './profiles/cpt.json' with { type: 'json' };
import medicareFile from './profiles/medicare.json' with { type: 'json' };
import quarterHourFile from './profiles/quarter-hour.json' with { type: 'json' };

// A test reads these files with the schema that reads an organisation's own.

/** The default: 95940 in the room by the quarter-hour, 95941 from outside by the hour (BILLING-RULES.md 1.1, 1.4). */
export const CPT = cptFile as PayerProfile;

/** G0453 pays exclusive attention only, and no more units a day than there was time (BILLING-RULES.md 1.2, 1.3). */
export const MEDICARE = medicareFile as PayerProfile;

/** A contract that pays 95941 by the quarter-hour (BILLING-RULES.md 1.2). */
export const QUARTER_HOUR = quarterHourFile as PayerProfile;

/** The profiles that come with the program. Their ids are taken: an organisation gives its own another. */
export const SHIPPED_PROFILES = new ProfileBook([CPT, MEDICARE, QUARTER_HOUR]);
