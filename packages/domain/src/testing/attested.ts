import { ATTESTATION_MEANINGS, type AttestingRole, type AttestRecord } from '../case/attestation.ts';

/** Somebody's word in their role, of the case as it was at a version, proved with a password. */
export const attesting = (role: AttestingRole, version = 4): AttestRecord => ({
  type: 'attestRecord',
  meaning: ATTESTATION_MEANINGS[role],
  method: 'password',
  signed: { version, hash: 'ab'.repeat(32) },
});
