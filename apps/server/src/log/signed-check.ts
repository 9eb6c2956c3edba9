import { signedSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { StreamHead } from './chained.ts';
import type { StoredEvent } from './event-store.ts';

const PAYLOAD = z.object({ signed: signedSchema });

/**
 * What is wrong with an attestation whose chain is right: it does not name the event before it in the case's stream, which is what
 * was signed. An imported one is of the log that it comes from, and an old one names nothing.
 */
export function signedProblem(event: StoredEvent, before: StreamHead): string | undefined {
  const { type, source, payload } = event;
  if (type !== 'record.attested' || source === 'import') return undefined;
  if (typeof payload !== 'object' || payload === null || !('signed' in payload)) return undefined;
  const read = PAYLOAD.safeParse(payload);
  if (!read.success) return 'what was attested cannot be read';
  const { version, hash } = read.data.signed;
  return version === before.version && hash === before.hash
    ? undefined
    : 'what was attested is not what the case said then';
}
