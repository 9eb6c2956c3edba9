import type { Location } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** Where a physician reads from, within a sentence. The record says it in the domain's own words. */
export const locationWords = (): Readonly<Record<Location, string>> => ({
  remote: t`remote`,
  'in-facility': t`in the facility`,
  'in-room': t`in the room`,
});

/** Where a physician reads from, where it stands alone. */
export const locationTitles = (): Readonly<Record<Location, string>> => ({
  remote: t`Remote`,
  'in-facility': t`In the facility`,
  'in-room': t`In the room`,
});

/** The order in which they are offered: remote is what most reading is. */
export const LOCATIONS_OFFERED: readonly Location[] = ['remote', 'in-facility', 'in-room'];
