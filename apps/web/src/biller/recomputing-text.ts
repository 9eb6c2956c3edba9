import { t } from '@lingui/core/macro';
import type { Connection } from '../log/connection.ts';

type Status = Connection['status'];

/** What stands beside a record that is not the one of now. */
export const recomputingMark = (status: Status): string =>
  status === 'offline' ? t`not computed offline` : t`being recomputed`;

/** Why a record is not the one of now, or is not there at all, and what to expect. */
export function recomputingText(hasRecord: boolean, status: Status): string {
  if (status === 'offline') {
    return hasRecord
      ? t`The case has changed. The server computes records, and cannot be reached; below stands the one before.`
      : t`The server computes records, and cannot be reached. The record comes when it is back.`;
  }
  return hasRecord
    ? t`The case has changed. The record is being recomputed; below stands the one before.`
    : t`The record is being computed.`;
}
