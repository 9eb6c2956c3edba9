import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import { holdsOn, type PayerProfile } from './payer-profile.ts';
import { compare } from './text-order.ts';

/** All payer profiles that are known, in all their versions. Never changed: `with` gives another book. */
export class ProfileBook {
  readonly #versions: ReadonlyMap<string, readonly PayerProfile[]>;

  constructor(profiles: Iterable<PayerProfile>) {
    const byId = Map.groupBy(profiles, ({ id }) => id);
    this.#versions = new Map(
      [...byId].map(([id, versions]) => [id, versions.toSorted((a, b) => a.version - b.version)]),
    );
  }

  /** The ids of all profiles, in order of their texts. */
  get ids(): readonly string[] {
    return [...this.#versions.keys()].sort(compare);
  }

  /** Every version of every profile. */
  get all(): readonly PayerProfile[] {
    return this.ids.flatMap((id) => this.versions(id));
  }

  /** All versions of a profile, the earliest first; none of one that is not known. */
  versions(id: string): readonly PayerProfile[] {
    return this.#versions.get(id) ?? [];
  }

  /** The version of this number; undefined if it is not known. */
  version(id: string, version: number): PayerProfile | undefined {
    return this.versions(id).find((profile) => profile.version === version);
  }

  /** The version of a profile with the highest number; undefined for an id that is not known. */
  latest(id: string): PayerProfile | undefined {
    return this.versions(id).at(-1);
  }

  /**
   * The version by which a date of service is billed: of those whose dates include it the latest, so that a version that
   * mends another takes its place. Where none does, the one whose dates are nearest, so that units can still be shown; that
   * it does not hold is a finding (`profile-not-valid`). Without a date the latest. Undefined for an id that is not known.
   */
  holdingOn(id: string, date: string | undefined): PayerProfile | undefined {
    const versions = this.versions(id);
    if (date === undefined) return versions.at(-1);
    const before = versions.filter(({ effectiveFrom }) => effectiveFrom <= date);
    return (
      versions.findLast((profile) => holdsOn(profile, date)) ??
      latestBy(before, ({ effectiveTo }) => effectiveTo ?? '') ??
      versions.toSorted((a, b) => compare(a.effectiveFrom, b.effectiveFrom)).at(0)
    );
  }

  /** A book that has this version too, in place of one with the same id and number. */
  with(profile: PayerProfile): ProfileBook {
    const others = this.all.filter(({ id, version }) => id !== profile.id || version !== profile.version);
    return new ProfileBook([...others, profile]);
  }
}

/** The last of those that are greatest by a text. */
function latestBy(
  profiles: readonly PayerProfile[],
  textOf: (profile: PayerProfile) => string,
): PayerProfile | undefined {
  return profiles.toSorted((a, b) => compare(textOf(a), textOf(b))).at(-1);
}

/** The version by which a case is billed; undefined if the profile that it names is not in the book. */
export const profileOfCase = (book: ProfileBook, state: CaseState): PayerProfile | undefined =>
  book.holdingOn(state.details.payerProfile, dateOfService(state));
