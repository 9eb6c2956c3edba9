import {
  type CaseId,
  type Destination,
  type DestinationId,
  destinationsOf,
  type LedgerBatch,
} from '@ionm-clock/domain';
import type {
  BatchAnswer,
  BatchesAnswer,
  BillingSetupAnswer,
  ExportAnswer,
  ExportCheck,
  ExportProgress,
  LeftOut,
} from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { requestServer } from '../biller/server-request.ts';
import { type Downloaded, download } from '../download/download.ts';

/** What is to go out, where to; `again`: why what went there before is to go once more. */
export interface WantedExport {
  readonly destination: DestinationId;
  readonly caseIds: readonly CaseId[];
  readonly again?: string;
}

/** What the server said, or why it did not, in words that can be shown. */
export type Told<Answer> = { readonly ok: true; readonly answer: Answer } | NotTold;

export interface NotTold {
  readonly ok: false;
  readonly message: string;
  /** Nobody knows whether it was done: the same again must have the same id. */
  readonly unknown: boolean;
}

/** Where batches may go: the downloads, and what the billing set-up adds. */
export async function fetchDestinations(): Promise<Told<readonly Destination[]>> {
  const told = await asked<BillingSetupAnswer>('/api/billing-setup');
  return told.ok ? { ok: true, answer: destinationsOf(told.answer.setup) } : told;
}

/** What would go out, and what would be left out and why. Nothing is written. */
export const checkExport = (wanted: WantedExport): Promise<Told<ExportCheck>> =>
  asked<ExportCheck>('/api/exports/check', wanted);

/** Has the server write a batch. */
export const writeBatch = (wanted: WantedExport, commandId: string): Promise<Told<ExportAnswer>> =>
  asked<ExportAnswer>('/api/exports/batches', { ...wanted, commandId });

/** How far the batch is that was asked for with this id. */
export const fetchProgress = (commandId: string): Promise<Told<ExportProgress>> =>
  asked<ExportProgress>(`/api/exports/batches/under-way/${commandId}`);

/** Every batch of which this person may see a record, the latest first. */
export const fetchBatches = (): Promise<Told<BatchesAnswer>> => asked<BatchesAnswer>('/api/exports/batches');

/** One batch, with how far it has got. */
export const fetchBatch = (number: number): Promise<Told<BatchAnswer>> =>
  asked<BatchAnswer>(`/api/exports/batches/${number}`);

/** Has what waits of a batch tried at once. */
export const retryBatch = (number: number, reason: string, commandId: string): Promise<Told<BatchAnswer>> =>
  asked<BatchAnswer>(`/api/exports/batches/${number}/retry`, { reason, commandId });

/** Hands the file of a batch to the browser to save: the bytes that went out then. */
export const downloadBatch = ({ number, file }: LedgerBatch): Promise<Downloaded> =>
  download(`/api/exports/batches/${number}/file`, file.name);

export type WrittenFile =
  | {
      readonly ok: true;
      readonly batch: LedgerBatch | undefined;
      readonly fileName: string | undefined;
      readonly leftOut: readonly LeftOut[];
    }
  | NotTold;

/** Has the server write a batch, and saves its file where it is one to download. */
export async function writeAndSave(wanted: WantedExport, commandId: string): Promise<WrittenFile> {
  const written = await writeBatch(wanted, commandId);
  if (!written.ok) return written;
  const { batch, leftOut } = written.answer;
  if (batch === undefined || batch.destination.delivery.kind !== 'download') {
    return { ok: true, batch, fileName: undefined, leftOut };
  }
  const saved = await downloadBatch(batch);
  if (saved.ok) return { ok: true, batch, fileName: saved.fileName, leftOut };
  return {
    ok: false,
    unknown: true,
    message: t`Batch ${batch.name} was written, but its file did not arrive: ${saved.message} Download it from the list of batches.`,
  };
}

async function asked<Answer>(path: string, body?: unknown): Promise<Told<Answer>> {
  const reply = await requestServer(path, body);
  if (!reply.ok) return { ok: false, message: reply.message, unknown: reply.error === undefined };
  try {
    const answer: Answer = await reply.response.json();
    return { ok: true, answer };
  } catch {
    return { ok: false, message: t`The answer broke off on its way. Try again.`, unknown: true };
  }
}
