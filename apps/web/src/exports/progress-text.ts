import type { BatchOnItsWay } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { messageCounts, messageStates } from './batch-messages.ts';

/** How far a batch has got on its way; empty for a file, which is there as soon as it is written. */
export function progressText(batch: BatchOnItsWay): string {
  if (batch.destination.delivery.kind === 'download') return '';
  const { all, acknowledged, waiting, refused, sentAgain } = messageCounts(messageStates(batch));
  const messages = plural(all, { one: '# message', other: '# messages' });
  return [
    t`${acknowledged} of ${messages} acknowledged`,
    ...(waiting === 0 ? [] : [t`${waiting} waiting`]),
    ...(refused.length === 0 ? [] : [t`${refused.length} refused`]),
    ...(sentAgain === 0 ? [] : [t`${sentAgain} sent again`]),
  ].join(', ');
}
