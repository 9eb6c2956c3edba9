import { instant, NO_BILLING_SETUP } from '@ionm-clock/domain';
import type { ExportContext } from '@ionm-clock/exports';

export const CONTEXT: ExportContext = {
  setup: NO_BILLING_SETUP,
  nameOf: (id) => `Dr ${id}`,
  batch: { number: 1, name: 'B-1', at: instant(Date.UTC(2027, 0, 4)) },
};
