import type { CommandId } from '@ionm-clock/domain';
import type { NewAnswer, StoredAnswer } from '../log/index.ts';
import { inSpan } from '../tracing/in-span.ts';
import { BatchDraft } from './batch-draft.ts';
import type { ServerTime } from './server-time.ts';
import type { Waiting } from './waiting.ts';
import type { World } from './world.ts';

export interface DecidedBatch {
  /** In the order of the commands; what is decided counts when it is stored. */
  readonly answers: readonly NewAnswer[];
  /** Commands that could not be decided because the program is at fault: they must not keep the others from the disk. */
  readonly faults: ReadonlyMap<CommandId, unknown>;
}

/**
 * Decides commands in order, each on what the ones before it left; commands that have an answer already, or repeat
 * another of the batch, are passed over. Nothing is changed.
 */
export const decideBatch = (
  world: World,
  batch: readonly Waiting[],
  known: ReadonlyMap<CommandId, StoredAnswer>,
  time: ServerTime,
): DecidedBatch =>
  inSpan('decide', (span) => {
    span.setAttribute('ionm.commands', batch.length);
    return decideAll(world, batch, known, time);
  });

function decideAll(
  world: World,
  batch: readonly Waiting[],
  known: ReadonlyMap<CommandId, StoredAnswer>,
  time: ServerTime,
): DecidedBatch {
  const draft = new BatchDraft(world);
  const decided = new Map<CommandId, NewAnswer>();
  const faults = new Map<CommandId, unknown>();
  for (const waiting of batch) {
    const { commandId, actorId } = waiting;
    if (known.has(commandId) || decided.has(commandId)) continue;
    try {
      const decision = waiting.decide(draft, time.now());
      if (!decision.ok) decided.set(commandId, { commandId, actorId, refusal: decision.refusal });
      else {
        const { stream, afterVersion, events } = decision;
        decided.set(commandId, { commandId, actorId, stream, afterVersion, events });
      }
    } catch (fault) {
      faults.set(commandId, fault);
    }
  }
  return { answers: [...decided.values()], faults };
}
