import type { BillingSetup, Instant } from '@ionm-clock/domain';
import type { ExportContext } from '@ionm-clock/exports';
import type { Organisation } from '@ionm-clock/server/organisation';

/** Long enough that the number has nine digits, as many as X12 takes, and with its letter fits FT1-3 of HL7. */
const STEP_MS = 10_000;

/**
 * What a copy says beside its records. Receivers know what comes twice by its number, and a copy has none in the ledger: its number is the time, in steps of
 * ten seconds, so that it is no other copy's, and no batch's for a long time.
 */
export function copyContext(
  { setUp, profiles }: Organisation,
  setup: BillingSetup,
  now: Instant,
): ExportContext {
  const number = Math.floor(now / STEP_MS);
  return {
    setup,
    profiles,
    nameOf: (id) => setUp.people.get(id)?.name ?? id,
    batch: { number, name: `C${number}`, at: now },
    isCopy: true,
  };
}
