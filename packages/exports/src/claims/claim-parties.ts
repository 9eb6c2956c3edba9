import type {
  BillingSetup,
  ClaimLine,
  ClaimPayer,
  RenderingProvider,
  ServiceFacility,
  TimeRecord,
  UserId,
} from '@ionm-clock/domain';

/** The payer whose rules computed the record. */
export const payerOf = (setup: BillingSetup, record: TimeRecord): ClaimPayer | undefined =>
  setup.payers.find(({ profile }) => profile === record.profile.id);

/** Where the case was, as claims name it. */
export const facilityOf = (setup: BillingSetup, { details }: TimeRecord): ServiceFacility | undefined =>
  setup.facilities.find(({ facility }) => facility === details.facility);

/** How payers name a physician. */
export const providerOf = (setup: BillingSetup, id: UserId): RenderingProvider | undefined =>
  setup.providers.find(({ userId }) => userId === id);

/** What is charged for a line, in cents; undefined where its code has no charge. */
export function chargeOf(setup: BillingSetup, { code, units }: ClaimLine): number | undefined {
  const cents = setup.charges.find((charge) => charge.code === code)?.cents;
  return cents === undefined ? undefined : cents * units;
}

/** Who is paid for lines, each once, in order of the lines. */
export const physiciansOf = (lines: readonly ClaimLine[]): readonly UserId[] => [
  ...new Set(lines.map(({ physicianId }) => physicianId)),
];

/** What the check of problems has found to be there. Throws Error if it is not: such a record must not be written. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`a record that has problems was to be written: no ${what}`);
  return value;
}
