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

/** The parts of which a format needs something and nothing is entered, whatever records there are. */
export const emptyParts = (setup: BillingSetup, format: SetupLacks['format']): readonly SetupPart[] =>
  NEEDS[format].filter((part) => !isThere(setup, part));

/** The part that a field of the document belongs to: `billingProvider.address` is of `billingProvider`. */
export const partOf = (field: string): SetupPart | undefined =>
  [...NEEDS.fhir, ...NEEDS.x12, ...NEEDS.hl7].find((part) => part === field.split('.')[0]);
