import { type LedgerBatch, progressOf } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** How far a batch has got on its way; empty for a file, which is there as soon as it is written. */
export function progressText(batch: LedgerBatch): string {
  const progress = progressOf(batch);
  if (progress.kind === 'file') return '';
  const { waiting, taken, refused } = progress;
  return [
    t`${taken.length} taken by the receiver`,
    ...(waiting.length === 0 ? [] : [t`${waiting.length} waiting`]),
    ...(refused.length === 0 ? [] : [t`${refused.length} refused`]),
  ].join(', ');
}
