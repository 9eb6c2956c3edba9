import type { CommandAnswer } from '@ionm-clock/protocol';

/** Answers to a command that nothing was decided of: the sender keeps it. */
export const SHUTTING_DOWN: CommandAnswer = {
  ok: false,
  error: { code: 'shutting-down', message: 'The server restarts. This is kept here and sent again.' },
};
export const SIGNED_OUT: CommandAnswer = {
  ok: false,
  error: {
    code: 'signed-out',
    message: 'You are signed out. This is kept here and sent when you sign in again.',
  },
};

/** The answer to a message that is not what the program sends. */
export function notUnderstood(field: string, reason: string): CommandAnswer {
  const message = `This message cannot be understood: ${field || 'it'} ${reason}. Reload the page and do it again.`;
  return { ok: false, error: { code: 'invalid-message', message, field } };
}
