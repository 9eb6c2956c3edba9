import type { LedgerEvent } from '@ionm-clock/domain';

/** What went out, and what its receiver said. What somebody wrote, a receiver or who gave a reason, is left out: it may be about a patient. */
export function exportsWords({ type, payload }: LedgerEvent): string {
  switch (type) {
    case 'batch.written': {
      const { name, destination, records, file } = payload;
      return `wrote batch ${name} for ${destination.title} (${destination.format}): ${records.length} ${records.length === 1 ? 'record' : 'records'}, SHA-256 ${file.sha256}`;
    }
    case 'batch.retried': {
      const count = payload.caseIds.length;
      return `had ${count} waiting ${count === 1 ? 'message' : 'messages'} of batch ${payload.batch} tried again, with a reason`;
    }
    case 'message.acknowledged': {
      const { batch, caseId, code } = payload;
      return `heard ${code === 'AA' ? 'that' : `${code}: not that`} case ${caseId} of batch ${batch} was taken`;
    }
  }
}
