import { randomUUID } from 'node:crypto';
import { type Instant, isoInstant } from '@ionm-clock/domain';

/** What goes out in one file, by when it did (UTC) and four digits that tell two of one minute apart: `B-2026-11-28-1430-ab12`. */
export function batchName(at: Instant): string {
  const [date = '', time = ''] = isoInstant(at).split('T');
  return `B-${date}-${time.slice(0, 5).replace(':', '')}-${randomUUID().slice(0, 4)}`;
}
