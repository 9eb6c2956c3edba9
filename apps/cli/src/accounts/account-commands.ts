import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { type InviteOptions, inviteCommand } from './invite-command.ts';

/** The commands on accounts. `finish` takes what one of them came to. */
export function accountCommands(program: Command, finish: (outcome: Outcome) => void): void {
  program
    .command('invite')
    .description(
      'print a code with which somebody sets a new password, once, within a day; the server may run',
    )
    .argument('<name>', 'what the person signs in with, or their id')
    .option('--remove-code', 'remove their authenticator app and recovery codes too, as for a lost phone')
    .addHelpText(
      'after',
      '\nThis is the way back in for an administrator whom no other administrator can invite. It counts as proof that one may read' +
        '\nDATA_DIR. The log tells that it was done.' +
        '\nExit status: 0 invited; 2 there is no such person, or nothing could be stored.',
    )
    .action(async (name: string, options: InviteOptions) =>
      finish(await inviteCommand(name, options, process.env, Date.now())),
    );
}
