import { NO_BILLING_SETUP, parseInstant, SHIPPED_PROFILES, type UserId } from '@ionm-clock/domain';
import type { ExportContext } from '../../file-format.ts';
import { NAMES } from '../../testing/full-record.ts';

/** The fourth batch, of an evening in November. */
export function context(): ExportContext {
  const at = parseInstant('2026-11-04T01:00:00Z');
  if (at === undefined) throw new Error('not an instant');
  return {
    setup: NO_BILLING_SETUP,
    profiles: SHIPPED_PROFILES,
    nameOf: (id: UserId) => NAMES[id] ?? id,
    batch: { number: 4, name: 'ionm-2026-11-04-0004', at },
  };
}
