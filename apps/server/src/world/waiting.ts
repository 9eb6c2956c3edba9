import type { User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';

/** A command that waits for the next commit. */
export interface Waiting {
  readonly user: User;
  readonly message: CommandMessage;
  readonly answer: (answer: CommandAnswer) => void;
}
