import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { backup } from './backup-command.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

/** The commands on the file of the log. `finish` takes what one of them came to. */
export function logCommands(program: Command, finish: (outcome: Outcome) => void): void {
  program
    .command('verify')
    .description('check that the log in DATA_DIR is as it was written, to the last event; servers may run')
    .argument('[file]', 'check this file, such as a backup, instead')
    .option(
      '--kept <position>',
      'check too that it is the log of which an earlier verify printed this position, such as 1234:5e0d…',
    )
    .addHelpText(
      'after',
      '\nFinds every change, gap, reordering and removal. Events that were cut off the end together with their commands, after the' +
        '\nlast checkpoint, cannot be found in the log itself: keep the position that verify prints elsewhere, for --kept.' +
        '\nExit status: 0 the log is whole; 1 it is not, and the first wrong event is named; 2 it cannot be read.',
    )
    .action((file: string | undefined, options: { kept?: string }) =>
      finish(verify(file, options, process.env)),
    );

  program
    .command('backup')
    .description(
      'write a verified copy of the log in DATA_DIR into a new file, and of the accounts beside it; servers may run',
    )
    .argument('<path>', 'the new file; patients are in it, so keep it where the log itself may be kept')
    .addHelpText(
      'after',
      '\nThe accounts (passwords as hashes, secrets of authenticator apps, sessions) go into the file of this name with .accounts at its end.',
    )
    .addHelpText(
      'after',
      '\nExit status: 0 the backup is made; 1 the log is damaged, no backup was made; 2 it could not be written.',
    )
    .action((path: string) => finish(backup(path, process.env)));

  program
    .command('restore')
    .description(
      'verify a backup and make it the log in DATA_DIR, with the accounts that lie beside it; no server may run',
    )
    .argument('<path>', 'the backup')
    .option('--replace', 'move the log that is there aside; it is kept beside the restored one')
    .addHelpText(
      'after',
      '\nWhat was stored after the backup was made is not in the restored log, and devices do not send it again.' +
        '\nExit status: 0 restored; 1 the backup is damaged, nothing was changed; 2 it could not be done, nothing was changed.',
    )
    .action((path: string, options: { replace?: true }) => finish(restore(path, options, process.env)));
}
