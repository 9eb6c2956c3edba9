import type { Connection } from '../log/connection.ts';

type Status = Connection['status'];

/** What stands beside a record that is not the one of now. */
export const recomputingMark = (status: Status): string =>
  status === 'offline' ? 'not computed offline' : 'being recomputed';

/** Why a record is not the one of now, or is not there at all, and what to expect. */
export function recomputingText(hasRecord: boolean, status: Status): string {
  if (status === 'offline') {
    return hasRecord
      ? 'The case has changed. The server computes records, and cannot be reached; below stands the one before.'
      : 'The server computes records, and cannot be reached. The record comes when it is back.';
  }
  return hasRecord
    ? 'The case has changed. The record is being recomputed; below stands the one before.'
    : 'The record is being computed.';
}
