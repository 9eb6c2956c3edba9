import type { Finalization, PayerProfile, PhysicianTime, TimeRecord, UserId } from '@ionm-clock/domain';
import { batchOf } from '../batch-of.ts';
import type { ExportContext } from '../file-format.ts';
import type { CorrectedExport, OutgoingRecord } from '../outgoing-record.ts';
import { recordHash } from '../record-hash.ts';
import { isolated } from './fonts/visual-order.ts';

/** A record and what is needed to tell it. */
export interface ToldRecord {
  readonly record: TimeRecord;
  readonly finalized: Finalization | undefined;
  readonly corrects: CorrectedExport | undefined;
  /** The version of the payer profile that computed it; undefined where that is not known any more. */
  readonly profile: PayerProfile | undefined;
  readonly context: ExportContext;
  /** Name of the batch that it goes or, in a copy, went out in. */
  readonly batch: string | undefined;
  readonly nameOf: (id: UserId) => string;
  readonly hash: string;
}

/** A record that goes out, with what its context knows of it. */
export function toldRecord(outgoing: OutgoingRecord, context: ExportContext): ToldRecord {
  const { record, finalized, corrects } = outgoing;
  return {
    record,
    finalized,
    corrects,
    profile: context.profiles.version(record.profile.id, record.profile.version),
    context,
    batch: batchOf(outgoing, context),
    nameOf: (id) => isolated(context.nameOf(id)),
    hash: recordHash(record),
  };
}

/** The physicians of a record in the order in which they began to read. */
export const physiciansInOrder = ({ physicians }: TimeRecord): readonly PhysicianTime[] =>
  physicians.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
