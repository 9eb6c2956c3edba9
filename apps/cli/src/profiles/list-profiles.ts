import { type PayerProfile, SHIPPED_PROFILES } from '@ionm-clock/domain';
import type { Organisation } from '@ionm-clock/server/organisation';
import { DONE, type Outcome } from '../outcome.ts';
import { textTable } from '../text-table.ts';

const TITLES = ['Profile', 'Version', 'Title', 'From', 'To', 'Origin'];

/** `profiles list`: every version of every payer profile, as JSON or as a table. */
export function listProfiles({ profiles, damaged }: Organisation, { json }: { json?: true }): Outcome {
  const output = json
    ? `${JSON.stringify(profiles.all.map(entry), undefined, 2)}\n`
    : textTable(TITLES, profiles.all.map(row), new Set(['Version']));
  return { output, errors: damaged === 0 ? '' : unreadable(damaged), status: DONE };
}

const isShipped = ({ id }: PayerProfile): boolean => SHIPPED_PROFILES.latest(id) !== undefined;

const entry = (profile: PayerProfile) => {
  const { id, version, title, effectiveFrom, effectiveTo } = profile;
  return {
    id,
    version,
    title,
    effectiveFrom,
    ...(effectiveTo === undefined ? {} : { effectiveTo }),
    shipped: isShipped(profile),
  };
};

const row = (profile: PayerProfile): readonly string[] => [
  profile.id,
  String(profile.version),
  profile.title,
  profile.effectiveFrom,
  profile.effectiveTo ?? '-',
  isShipped(profile) ? 'comes with the program' : 'your own',
];

const unreadable = (count: number): string =>
  `${count === 1 ? '1 version' : `${count} versions`} in the log cannot be read: the log was changed behind the program's back.\n`;
