import { type CaseState, computeRecords, type PayerProfile, type TimeRecord } from '@ionm-clock/domain';
import { type FileCase, fileCaseState } from '@ionm-clock/protocol';

/** What a case of a file comes to, and the payer profile that says so. */
export interface ComputedCase {
  readonly record: TimeRecord;
  readonly profile: PayerProfile;
}

/** The records of cases that are one world, in the order given. Throws for a case whose profile is not known. */
export function computedCases(
  cases: readonly FileCase[],
  profileOf: (state: CaseState) => PayerProfile | undefined,
): readonly ComputedCase[] {
  const world = cases.map((one) => {
    const state = fileCaseState(one);
    const profile = profileOf(state);
    if (profile === undefined) throw new Error('a payer profile that was read is not known any more');
    return { state, profile };
  });
  return computeRecords(world).flatMap((record, index) => {
    const profile = world[index]?.profile;
    return profile === undefined ? [] : [{ record, profile }];
  });
}
