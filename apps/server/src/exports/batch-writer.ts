import {
  batchNameOf,
  type CommandId,
  type Destination,
  type LedgerBatch,
  type User,
  type WrittenBatch,
} from '@ionm-clock/domain';
import { type ExportContext, type FileFormat, FORMATS, tellingProgress } from '@ionm-clock/exports';
import type { LeftOut, WireError } from '@ionm-clock/protocol';
import type { Log } from '../log-line.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';
import type { BatchFiles } from './batch-files.ts';
import {
  type Choice,
  type ChosenRecord,
  chooseRecords,
  outgoingRecord,
  type Wanted,
} from './choose-records.ts';
import { commitBatch } from './commit-batch.ts';
import { personNames } from './person-names.ts';

export type Written =
  | { readonly ok: true; readonly batch?: LedgerBatch; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly error: WireError };

export interface WriterOptions {
  readonly queue: CommandQueue;
  readonly files: BatchFiles;
  readonly time: Pick<ServerTime, 'now'>;
  readonly log: Pick<Log, 'error'>;
}

/** A record may change while its file is written: then all is written anew, so often. */
const ATTEMPTS = 5;

/**
 * Makes batches, one after the other: first the file is on disk, then one commit says that it went out. A crash between the two leaves a
 * file that nobody knows of, and no record that is said to have gone out and has not.
 */
export class BatchWriter {
  readonly #options: WriterOptions;
  #last: Promise<unknown> = Promise.resolve();
  #underWay: { readonly requestId: CommandId; readonly share: number } | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** What would go out, and what would be left out and why. */
  check(user: User, wanted: Wanted): Choice {
    const format = FORMATS[wanted.destination.format];
    return chooseRecords(this.#options.queue.world, user, format, wanted);
  }

  /** Writes what can go out. The same request again gets the same batch. */
  write(user: User, wanted: Wanted, requestId: CommandId): Promise<Written> {
    const written = this.#last
      .then(() => this.#write(user, wanted, requestId))
      .finally(() => {
        this.#underWay = undefined;
      });
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** How much of the file of this request is written, from 0 to 1; undefined unless it is this batch that is under way. */
  shareWritten(requestId: CommandId): number | undefined {
    return this.#underWay?.requestId === requestId ? this.#underWay.share : undefined;
  }

  async #write(user: User, wanted: Wanted, requestId: CommandId): Promise<Written> {
    const { queue, log } = this.#options;
    const format = FORMATS[wanted.destination.format];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = this.#batchOf(requestId);
      if (known !== undefined) return ofRequester(user, known);
      const { good, leftOut } = chooseRecords(queue.world, user, format, wanted);
      if (good.length === 0) return { ok: true, leftOut };
      const file = await this.#writeFile(format, wanted.destination, good, requestId).catch(
        (cause: unknown) => {
          log.error({ what: 'batch not written', error: String(cause) });
          return undefined;
        },
      );
      if (file === undefined)
        return failed('not-saved', 'The file could not be written. Nothing went out. Try again.');
      const committed = await commitBatch(queue, user, file);
      const batch = this.#batchOf(requestId);
      if (committed.ok && batch !== undefined) return { ok: true, batch, leftOut };
      if (!committed.ok && committed.error.code !== 'changed-meanwhile') return committed;
    }
    return failed('changed-meanwhile', 'The records are being changed all the time. Try again later.');
  }

  async #writeFile(
    format: FileFormat,
    destination: Destination,
    good: readonly ChosenRecord[],
    requestId: CommandId,
  ): Promise<WrittenBatch> {
    const { queue, files, time } = this.#options;
    const number = queue.world.ledger.length + 1;
    const name = batchNameOf(number);
    const context: ExportContext = {
      setup: queue.world.organisation.setUp.billing,
      profiles: queue.world.organisation.profiles,
      nameOf: personNames(queue.world),
      batch: { number, name, at: time.now() },
    };
    const outgoing = good.map((chosen) => outgoingRecord(queue.world, chosen));
    const told = tellingProgress(outgoing, outgoing.length, format, (share) => {
      this.#underWay = { requestId, share };
    });
    const bytes = await files.write(format.write(told, context));
    const file = { name: `ionm-clock-${name}.${format.extension}`, mediaType: format.mediaType, ...bytes };
    return { number, name, requestId, destination, records: good.map(exportedVersion), file };
  }

  #batchOf(requestId: CommandId): LedgerBatch | undefined {
    return this.#options.queue.world.ledger.find((batch) => batch.requestId === requestId);
  }
}

/** Somebody else's request is not told what it came to. */
const ofRequester = (user: User, batch: LedgerBatch): Written =>
  batch.actorId === user.userId
    ? { ok: true, batch, leftOut: [] }
    : failed('command-id-reused', 'Someone else used this command id. Do it again.');

const exportedVersion = ({
  caseId,
  record,
  corrects,
  again,
}: ChosenRecord): WrittenBatch['records'][number] => ({
  caseId,
  version: record.version,
  facility: record.details.facility,
  ...(corrects && { corrects: { batch: corrects.batch ?? '', version: corrects.version } }),
  ...(again !== undefined && { again }),
});

const failed = (code: WireError['code'], message: string): Written => ({
  ok: false,
  error: { code, message },
});
