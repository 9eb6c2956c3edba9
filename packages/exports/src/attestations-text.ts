import { type Attestation, localDateTime, type TimeRecord, type UserId } from '@ionm-clock/domain';

/**
 * `Ada Reyes (technologist) at 2026-11-03T10:02:11.000-06:00: “I ran the monitoring …”, of version 14, outdated by a change at
 * 2026-11-03T11:00:00.000-06:00`: who vouches for the record, one after the other; empty if nobody does.
 */
export function attestationsText(record: TimeRecord, nameOf: (id: UserId) => string): string {
  const local = (at: Attestation['at']): string => localDateTime(at, record.details.timeZone);
  return record.documentation.attestations
    .map(({ actorId, role, at, meaning, signed, outdated }) => {
      const as = role === undefined ? '' : ` (${role})`;
      const of = signed === undefined ? '' : `, of version ${signed.version}`;
      const since = outdated === undefined ? '' : `, outdated by a change at ${local(outdated.at)}`;
      return `${nameOf(actorId)}${as} at ${local(at)}: “${meaning}”${of}${since}`;
    })
    .join('; ');
}
