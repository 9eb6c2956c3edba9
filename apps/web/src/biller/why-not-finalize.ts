import { t } from '@lingui/core/macro';
import type { Connection } from '../log/connection.ts';
import { notSavedYet, whyNotNow } from './why-not.ts';
import { isOpen, type WorklistRow } from './worklist-row.ts';

/** Why a record cannot be finalized now; undefined if it can. It is finalized as it is seen, never as it is about to be. */
export function whyNotFinalize(row: WorklistRow, status: Connection['status']): string | undefined {
  const { view, recomputing } = row;
  if (isOpen(row) && status !== 'online') {
    return t`The server cannot be reached, so the record may have changed. Finalize when it is back.`;
  }
  if (view.pending) return notSavedYet();
  if (isOpen(row) && recomputing)
    return t`The record is being recomputed. Wait a moment, look, then finalize.`;
  return whyNotNow(view, { type: 'finalizeRecord' });
}
