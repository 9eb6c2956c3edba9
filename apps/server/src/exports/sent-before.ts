import {
  type CaseId,
  type CaseState,
  type Destination,
  heldAt,
  type LastExport,
  ofPresentFormat,
} from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/** A version that went to a destination, and that what goes there now corrects. */
export type CorrectedVersion = Pick<LastExport, 'version' | 'record' | 'batch'>;

/** What a destination has had of a case. */
export interface SentBefore {
  /** The version that went there last, whatever became of it. */
  readonly lastVersion?: number;
  /** The batch whose message about the case is not acknowledged yet. */
  readonly waitsIn?: string;
  /** What it has. */
  readonly held?: CorrectedVersion;
}

/**
 * What this destination has had of cases. A file has been taken as far as anybody knows; of messages the receiver has said so itself, and
 * does not have what it refused: a correction that takes back what was never charged would be wrong by as much.
 */
export function sentBefore(world: World, destination: Destination): (state: CaseState) => SentBefore {
  const lastOf = ({ record: { sentTo } }: CaseState): LastExport | undefined =>
    sentTo.find((sent) => sent.destination === destination.id);
  if (destination.delivery.kind === 'download') {
    return (state) => {
      const last = lastOf(state);
      return last === undefined ? {} : { lastVersion: last.version, held: last };
    };
  }
  const heldThere = heldAt(world.ledger, destination.id);
  return (state) => {
    const last = lastOf(state);
    const there = heldThere.get(state.id);
    const held = there && versionOf(world, state.id, there);
    return {
      ...(last && { lastVersion: last.version }),
      ...(there?.isWaiting === true && { waitsIn: there.batch }),
      ...(held && { held }),
    };
  };
}

/** The record as it was finalized in that version. */
function versionOf(
  world: World,
  caseId: CaseId,
  { batch, version }: { readonly batch: string; readonly version: number },
): CorrectedVersion | undefined {
  for (const event of world.get(caseId)?.events ?? []) {
    if (event.type === 'record.finalized' && event.payload.record.version === version) {
      return { batch, version, record: ofPresentFormat(event.payload.record) };
    }
  }
  return undefined;
}
