import type { TimeRecord } from '@ionm-clock/domain';
import type { OutgoingRecord } from '../outgoing-record.ts';

/** What is claimed, and what that does to an earlier claim. */
export interface BilledRecord {
  readonly record: TimeRecord;
  readonly kind: 'original' | 'replacement' | 'void';
}

/**
 * The record whose lines a claim holds: of one that lost all its lines, those that went before, to take them back. A claim to
 * another payer than before replaces nothing. Undefined if there is nothing to claim, and was nothing.
 */
export function billedRecord({ record, corrects }: OutgoingRecord): BilledRecord | undefined {
  const before = corrects !== undefined && corrects.record.lines.length > 0 ? corrects.record : undefined;
  if (record.lines.length === 0) return before === undefined ? undefined : { record: before, kind: 'void' };
  const samePayer = before?.profile.id === record.profile.id;
  return { record, kind: samePayer ? 'replacement' : 'original' };
}
