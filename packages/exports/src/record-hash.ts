import type { TimeRecord } from '@ionm-clock/domain';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON of plain data that anybody else writes alike: members by the code units of their names, no spaces (RFC 8785). Members that
 * are undefined are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of the record's canonical JSON in UTF-8: 64 hexadecimal digits. */
export const recordHash = (record: TimeRecord): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(record))));
