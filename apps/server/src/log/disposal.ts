import type { DisposedCase } from '@ionm-clock/domain';
import { disposalSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { StoredEvent } from './event-store.ts';

/** What stands in the place of a payload that was disposed of: no JSON, so that an earlier program takes it for damage. */
export const DISPOSED = 'disposed';

const TYPE = 'cases.disposed';
const EVENT = z.object({
  stream: z.literal('organisation'),
  type: z.literal(TYPE),
  payload: disposalSchema,
});

/** The cases that an event says were disposed of; undefined for any other event. */
export function disposedBy(event: StoredEvent): readonly DisposedCase[] | undefined {
  // Most events are none, and are not to be parsed for it.
  if (event.type !== TYPE) return undefined;
  const read = EVENT.safeParse(event);
  return read.success ? read.data.payload.cases : undefined;
}
