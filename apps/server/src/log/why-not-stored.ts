import { LogMoved, StoreBusy } from './event-store.ts';
import { whyNotTaken } from './postgres/postgres-failure.ts';
import {
  isBusyFailure,
  isDamageFailure,
  isDiskFull,
  isReadOnlyFailure,
  isWriteFailure,
} from './sqlite-failure.ts';

/** Why a store did not take what it was given, in words for everyone; undefined if there is no more to say. */
export function whyNotStored(cause: unknown): string | undefined {
  if (cause instanceof StoreBusy || isBusyFailure(cause)) return 'another program holds its log';
  if (cause instanceof LogMoved) return 'its log was moved or replaced';
  if (isDiskFull(cause)) return 'its disk is full';
  if (isReadOnlyFailure(cause)) return 'its log may only be read';
  if (isDamageFailure(cause)) return 'its log is damaged';
  if (isWriteFailure(cause)) return 'its disk refuses to write';
  return whyNotTaken(cause);
}
