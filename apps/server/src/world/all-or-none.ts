import type { CommandId } from '@ionm-clock/domain';
import type { BatchDraft } from './batch-draft.ts';
import type { Decided, Waiting } from './waiting.ts';

/**
 * Commands that are carried out together or not at all: the first of them that is decided decides them all, and one that is refused
 * refuses every one. They must be put in the queue in one go, so that one commit has them all.
 */
export function allOrNone(commands: readonly Waiting[]): readonly Waiting[] {
  const decided = new WeakMap<BatchDraft, ReadonlyMap<CommandId, Decided>>();
  return commands.map((command) => ({
    ...command,
    decide: (draft, now) => {
      const together = decided.get(draft) ?? decideTogether(commands, draft, now);
      decided.set(draft, together);
      return together.get(command.commandId) ?? command.decide(draft, now);
    },
  }));
}

function decideTogether(
  commands: readonly Waiting[],
  draft: BatchDraft,
  now: Parameters<Waiting['decide']>[1],
): ReadonlyMap<CommandId, Decided> {
  const bringBack = draft.keep();
  const all = new Map<CommandId, Decided>();
  for (const { commandId, decide } of commands) {
    const one = decide(draft, now);
    all.set(commandId, one);
    if (one.ok) continue;
    bringBack();
    return new Map(commands.map((command) => [command.commandId, one]));
  }
  return all;
}
