import { instant, NO_BILLING_SETUP, SHIPPED_PROFILES } from '@ionm-clock/domain';
import type { ExportContext } from '@ionm-clock/exports';

/** What a file says beside its records, where a test does not care. */
export const testContext = (): ExportContext => ({
  setup: NO_BILLING_SETUP,
  profiles: SHIPPED_PROFILES,
  nameOf: (id) => `The ${id}`,
  batch: { number: 1, name: 'B-000001', at: instant(Date.parse('2026-11-18T18:00:00Z')) },
});
