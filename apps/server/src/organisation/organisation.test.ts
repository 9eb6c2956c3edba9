import {
  CPT,
  commandId,
  instant,
  milliseconds,
  type PayerProfile,
  SHIPPED_PROFILES,
  userId,
} from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../log/index.ts';
import { ACME } from '../testing/profiles.ts';
import { evolveOrganisation, isDamaged, NEW_ORGANISATION, ORGANISATION_STREAM } from './organisation.ts';
import { profileSaved } from './profile-saved.ts';
import { nextVersion } from './save-profile.ts';

const AT = instant(1_700_000_000_000);
const MOMENT = {
  at: AT,
  recordedAt: AT,
  atErrorMs: milliseconds(0),
  source: 'tap',
  actor: { userId: userId('biller'), role: 'biller' },
} as const;

const acme = (version: number): PayerProfile => ({ ...ACME, version });

/** The event that saves the profile, as the log has it. */
function saved(version: number, changes: Partial<StoredEvent> = {}): StoredEvent {
  const command = commandId(`command-${version}`);
  const event = profileSaved(acme(version), command, 0, MOMENT);
  const place = { seq: version, stream: ORGANISATION_STREAM, version, commandId: command, hash: '' };
  return { ...event, ...place, ...changes };
}

const fold = (...events: readonly StoredEvent[]) => events.reduce(evolveOrganisation, NEW_ORGANISATION);

describe('the organisation', () => {
  it('begins with the profiles that come with the program', () => {
    expect(NEW_ORGANISATION.profiles).toBe(SHIPPED_PROFILES);
  });

  it('has every version that was saved', () => {
    const { version, profiles } = fold(saved(1), saved(2));
    expect(version).toBe(2);
    expect(profiles.versions('acme')).toEqual([acme(1), acme(2)]);
    expect(profiles.ids).toEqual(['acme', 'cpt', 'medicare', 'quarter-hour']);
  });

  it('is the same after an event of a case', () => {
    expect(fold(saved(1, { stream: 'case/C-1' }))).toBe(NEW_ORGANISATION);
  });

  it('passes over what a later program wrote, and counts it', () => {
    const later = saved(1, { type: 'facility.added', payload: { facility: 'North' } });
    expect(fold(later)).toEqual({ ...NEW_ORGANISATION, version: 1 });
    expect(isDamaged(later)).toBe(false);
  });

  it.each([
    ['is no JSON any more', undefined],
    ['holds no profile', {}],
    [
      'holds a profile with a mistake',
      { profile: { ...acme(2), outside: { ...ACME.outside, unitMinutes: 0 } } },
    ],
  ])('passes over an event whose payload %s, and keeps the others', (_, payload) => {
    const damaged = saved(2, { payload });
    const organisation = fold(saved(1), damaged, saved(3));
    expect(organisation.profiles.versions('acme')).toEqual([acme(1), acme(3)]);
    expect(organisation).toMatchObject({ version: 3, damaged: 1 });
    expect(isDamaged(damaged)).toBe(true);
    expect(isDamaged({ ...damaged, stream: 'case/C-1' })).toBe(false);
  });
});

describe('the next version of a profile', () => {
  it('is the first of a new one', () => {
    expect(nextVersion(NEW_ORGANISATION, ACME, 0)).toEqual({ ok: true, profile: acme(1) });
  });

  it('follows the latest, whatever number a file says', () => {
    expect(nextVersion(fold(saved(1), saved(2)), ACME, 2)).toEqual({ ok: true, profile: acme(3) });
    expect(nextVersion(fold(saved(1), saved(2)), ACME)).toEqual({ ok: true, profile: acme(3) });
  });

  it('never has the number of one that cannot be read any more', () => {
    const { ok, ...next } = nextVersion(fold(saved(1), saved(2, { payload: {} })), ACME, 1);
    expect(next).toEqual({ profile: acme(3) });
    expect(ok).toBe(true);
  });

  it.each([
    [0, 'The latest version of acme is 2, and yours follows version 0.'],
    [1, 'The latest version of acme is 2, and yours follows version 1.'],
    [3, 'The latest version of acme is 2, and yours follows version 3.'],
  ])('is not one that follows version %i of two', (after, message) => {
    expect(nextVersion(fold(saved(1), saved(2)), ACME, after)).toMatchObject({
      ok: false,
      refusal: {
        code: 'profile-changed-meanwhile',
        message: expect.stringContaining(message),
        field: 'after',
      },
    });
  });

  it('is none of a profile that is not there, if it follows one', () => {
    expect(nextVersion(NEW_ORGANISATION, ACME, 1)).toMatchObject({
      refusal: { message: expect.stringContaining('There is no profile acme yet') },
    });
  });

  it.each(SHIPPED_PROFILES.all)('is none of $id, which comes with the program', ({ id }) => {
    expect(nextVersion(NEW_ORGANISATION, { ...CPT, id }, 1)).toEqual({
      ok: false,
      refusal: {
        code: 'shipped-profile',
        message: `The profile ${id} comes with the program: give yours another id.`,
        field: 'id',
      },
    });
  });
});
