import { type CommandId, commandId } from '@ionm-clock/domain';
import { type EventStore, MemoryStore, type NewAnswer } from '@ionm-clock/server/log';
import { ServerTime } from '@ionm-clock/server/world';
import type { Variant } from '../seed/variant.ts';

/** Knows no command again, and applies it as often as it arrives. */
export const appliesRepeats: Variant = {
  eventStore: async (store) => {
    const seen = new Map<CommandId, number>();
    const renamed = (answer: NewAnswer): NewAnswer => {
      const times = seen.get(answer.commandId) ?? 0;
      seen.set(answer.commandId, times + 1);
      return times === 0 ? answer : { ...answer, commandId: commandId(`${answer.commandId}-${times}`) };
    };
    return {
      ...store,
      answersOf: async () => new Map(),
      commit: async (head, answers) => {
        const result = await store.commit(head, answers.map(renamed));
        if (!result.ok) return result;
        const named = result.answers.map((answer, index) => ({
          ...answer,
          commandId: answers[index]?.commandId ?? answer.commandId,
        }));
        return { ok: true, answers: named };
      },
    };
  },
};

/** Says that a commit is done when it has begun to write it. */
export const answersBeforeItIsOnDisk: Variant = {
  eventStore: async (store) => {
    const memory = new MemoryStore();
    await copyInto(memory, store);
    let written: Promise<unknown> = Promise.resolve();
    return {
      ...store,
      head: () => memory.head(),
      read: (after, limit) => memory.read(after, limit),
      answersOf: (ids) => memory.answersOf(ids),
      commit: (head, answers) => {
        written = written.then(() => store.commit(head, answers));
        return memory.commit(head, answers);
      },
    };
  },
};

async function copyInto(memory: MemoryStore, store: EventStore): Promise<void> {
  const events = await store.read(0, Number.MAX_SAFE_INTEGER);
  for (const [id, own] of Map.groupBy(events, (event) => event.commandId)) {
    const [first] = own;
    if (first === undefined) continue;
    const { stream, version, actor, seq } = first;
    const answer = { commandId: id, actorId: actor.userId, stream, afterVersion: version - 1, events: own };
    await memory.commit(seq - 1, [answer]);
  }
}

/** After a restart it takes the wall clock at its word, also where it is behind what the log says. */
export const timeGoesBack: Variant = {
  serverTime: (wallClock, monotonicClock) =>
    new (class extends ServerTime {
      override notBefore(): void {}
    })(wallClock, monotonicClock),
};

/** Tells viewers of what happened, and not what it did to the loads. */
export const forgetsLoads: Variant = { batch: (batch) => ({ ...batch, loads: [] }) };
