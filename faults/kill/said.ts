import { isDeepStrictEqual } from 'node:util';
import type { CommandId, LoggedEvent } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';

/** Answers after which the sender keeps the command and sends it again. */
const KEEPS: ReadonlySet<string> = new Set(['not-saved', 'shutting-down', 'too-many-requests']);

export const isKept = (answer: CommandAnswer): boolean => !answer.ok && KEEPS.has(answer.error.code);

/** Everything that a server has said about one log, to whomever. What it said once must hold for ever. */
export class Said {
  readonly sent = new Set<CommandId>();
  readonly answers = new Map<CommandId, CommandAnswer>();
  readonly shown = new Map<number, LoggedEvent>();

  /** Takes down an answer; throws if the command was answered otherwise before. */
  answered({ commandId }: CommandMessage, answer: CommandAnswer): void {
    if (isKept(answer)) return;
    const before = this.answers.get(commandId);
    if (before !== undefined && !isDeepStrictEqual(before, answer)) {
      throw new Error(`${commandId} was answered ${JSON.stringify(before)}, then ${JSON.stringify(answer)}`);
    }
    this.answers.set(commandId, answer);
  }

  /** Takes down events that a viewer was shown; throws if another event was shown in the same place of the log. */
  showed(events: Iterable<LoggedEvent>): void {
    for (const event of events) {
      const before = this.shown.get(event.seq);
      if (before === undefined) this.shown.set(event.seq, event);
      else if (!isDeepStrictEqual(before, event)) {
        throw new Error(`event ${event.seq} was ${JSON.stringify(before)}, then ${JSON.stringify(event)}`);
      }
    }
  }
}
