import type { CaseId, CommandId, FacilityId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { Destination } from './destination.ts';

/** A version of a record that went out in a batch. */
export interface ExportedVersion {
  readonly caseId: CaseId;
  readonly version: number;
  readonly facility: FacilityId;
  /** What had gone to the same destination before and is corrected by this. */
  readonly corrects?: { readonly batch: string; readonly version: number };
  /** Why the same version went there once more. */
  readonly again?: string;
}

/** The file of a batch, as it was written: the same bytes as long as the program keeps it. */
export interface BatchFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What went out together. `number` counts from 1 over the whole organisation, without a gap. */
export interface WrittenBatch {
  readonly number: number;
  readonly name: string;
  /** The request that it came of: asked again, it is the same batch. */
  readonly requestId: CommandId;
  /** As it was then. */
  readonly destination: Destination;
  readonly records: readonly ExportedVersion[];
  readonly file: BatchFile;
}

/** What a receiver said of one message: `AA` taken, `AE` and `AR` refused (HL7 table 0008). */
export interface Acknowledgement {
  readonly batch: number;
  readonly caseId: CaseId;
  readonly controlId: string;
  readonly code: 'AA' | 'AE' | 'AR';
  /** What the receiver wrote with a refusal, shortened; absent if nothing. */
  readonly text?: string;
}

/** That somebody had what waits of a batch tried again at once, and why. */
export interface Retry {
  readonly batch: number;
  /** Whose messages waited then. */
  readonly caseIds: readonly CaseId[];
  readonly reason: string;
}

/** The payload of each event of the stream `exports`. */
export interface LedgerEventPayloads {
  'batch.written': WrittenBatch;
  'batch.retried': Retry;
  'message.acknowledged': Acknowledgement;
}

/** The name of each event of the ledger. */
export type LedgerEventType = keyof LedgerEventPayloads;

/** What the fold needs of an event of the ledger. */
export type LedgerEvent = {
  [T in LedgerEventType]: {
    readonly type: T;
    readonly payload: LedgerEventPayloads[T];
    readonly at: Instant;
    readonly actorId: UserId;
  };
}[LedgerEventType];

/** A batch with who made it, when, and what its receiver said of each case's message so far. */
export interface LedgerBatch extends WrittenBatch {
  readonly at: Instant;
  readonly actorId: UserId;
  readonly acknowledgements: readonly (Acknowledgement & { readonly at: Instant })[];
  /** When what waited was tried again because somebody asked for it. */
  readonly retries: readonly (Omit<Retry, 'batch'> & { readonly at: Instant; readonly actorId: UserId })[];
}

/** Every batch that went out, in order of its number. */
export type Ledger = readonly LedgerBatch[];

/** Before anything went out. */
export const EMPTY_LEDGER: Ledger = [];

/** The ledger after one more event. Pure and total: what is said of a batch that is not there changes nothing. */
export function evolveLedger(ledger: Ledger, event: LedgerEvent): Ledger {
  const { at, actorId } = event;
  if (event.type === 'batch.written') {
    return [...ledger, { ...event.payload, at, actorId, acknowledgements: [], retries: [] }];
  }
  return ledger.map((batch) => {
    if (batch.number !== event.payload.batch) return batch;
    if (event.type === 'message.acknowledged') {
      return { ...batch, acknowledgements: [...batch.acknowledgements, { ...event.payload, at }] };
    }
    const { caseIds, reason } = event.payload;
    return { ...batch, retries: [...batch.retries, { caseIds, reason, at, actorId }] };
  });
}

/** How far a batch has got: a file to take, or messages of which some may still wait for their receiver. */
export type BatchProgress =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'messages';
      readonly waiting: readonly CaseId[];
      readonly taken: readonly CaseId[];
      readonly refused: readonly CaseId[];
    };

/** What has become of a batch on its way. */
export function progressOf({ destination, records, acknowledgements }: LedgerBatch): BatchProgress {
  if (destination.delivery.kind === 'download') return { kind: 'file' };
  const codes = new Map(acknowledgements.map(({ caseId, code }) => [caseId, code]));
  const ids = records.map(({ caseId }) => caseId);
  return {
    kind: 'messages',
    waiting: ids.filter((id) => !codes.has(id)),
    taken: ids.filter((id) => codes.get(id) === 'AA'),
    refused: ids.filter((id) => codes.has(id) && codes.get(id) !== 'AA'),
  };
}

/** The name of a batch by its number, `B-000012`. */
export const batchNameOf = (number: number): string => `B-${String(number).padStart(6, '0')}`;
