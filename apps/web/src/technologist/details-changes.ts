import type { CaseDetails, Modality, UserId } from '@ionm-clock/domain';

/** What the form of a case's details holds. */
export interface EnteredDetails {
  readonly orderedBy: UserId | undefined;
  readonly indication: string;
  readonly primaryProcedure: string;
  readonly modalities: readonly Modality[];
}

export const enteredDetails = (details: CaseDetails): EnteredDetails => ({
  orderedBy: details.orderedBy,
  indication: details.indication ?? '',
  primaryProcedure: details.primaryProcedure ?? '',
  modalities: details.modalities,
});

/** What differs from what is known, and nothing else: what a colleague enters meanwhile is not put back. */
export function detailsChanges(known: CaseDetails, entered: EnteredDetails): Partial<CaseDetails> {
  const before = enteredDetails(known);
  const { orderedBy, modalities } = entered;
  const indication = entered.indication.trim();
  const primaryProcedure = entered.primaryProcedure.trim();
  return {
    ...(orderedBy === undefined || orderedBy === before.orderedBy ? {} : { orderedBy }),
    ...(indication === before.indication ? {} : { indication }),
    ...(primaryProcedure === before.primaryProcedure ? {} : { primaryProcedure }),
    ...(sameItems(modalities, before.modalities) ? {} : { modalities }),
  };
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
