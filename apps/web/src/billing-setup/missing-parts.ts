import type { BillingSetup } from '@ionm-clock/domain';
import type { SetupLacks } from '@ionm-clock/protocol';
import type { SetupPart } from './setup-fields.ts';

/** What each format takes from the set-up. */
const NEEDS: Readonly<Record<SetupLacks['format'], readonly SetupPart[]>> = {
  hl7: ['providers', 'payers', 'hl7'],
  fhir: ['billingProvider', 'providers', 'payers', 'facilities', 'identifierSystem'],
  x12: ['billingProvider', 'providers', 'payers', 'facilities', 'charges', 'x12'],
};

const isThere = (setup: BillingSetup, part: SetupPart): boolean => {
  const value = setup[part];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
};

/** A part of the set-up that lacks something for a format. */
export interface LackingPart {
  readonly part: SetupPart;
  /** What records of now want of it; none where it is simply empty. */
  readonly problems: SetupLacks['problems'];
}

/** The parts that still lack something for a format: what its records want, or where nothing is entered at all. */
export const lackingParts = (setup: BillingSetup, { format, problems }: SetupLacks): readonly LackingPart[] =>
  NEEDS[format]
    // `billingProvider.address` is of `billingProvider`.
    .map((part) => ({ part, problems: problems.filter(({ field }) => field.split('.')[0] === part) }))
    .filter((lacking) => lacking.problems.length > 0 || !isThere(setup, lacking.part));
