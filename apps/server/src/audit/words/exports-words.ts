import type { LedgerEvent } from '@ionm-clock/domain';

/** What went out, and what its receiver said. What a receiver wrote is left out: it may be about a patient. */
export function exportsWords({ type, payload }: LedgerEvent): string {
  if (type === 'batch.written') {
    const { name, destination, records, file } = payload;
    return `wrote batch ${name} for ${destination.title} (${destination.format}): ${records.length} ${records.length === 1 ? 'record' : 'records'}, SHA-256 ${file.sha256}`;
  }
  const { batch, caseId, code } = payload;
  return `heard ${code === 'AA' ? 'that' : `${code}: not that`} case ${caseId} of batch ${batch} was taken`;
}
