import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { backup } from './backup-command.ts';
import { type CopyOptions, copy } from './copy-command.ts';
import { type RestoreCommandOptions, restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

/** The commands on the file of the log. `finish` takes what one of them came to. */
export function logCommands(program: Command, finish: (outcome: Outcome) => void): void {
  program
    .command('verify')
    .description(
      'check that the log is as it was written, to the last event, and so is the file of each batch; servers may run',
    )
    .argument('[file]', 'check this file, such as a backup, instead, and the files of batches beside it')
    .option(
      '--kept <position>',
      'check too that it is the log of which an earlier verify printed this position, such as 1234:5e0d…',
    )
    .addHelpText(
      'after',
      '\nFinds every change, gap, reordering and removal. Events that were cut off the end together with their commands, after the' +
        '\nlast checkpoint, cannot be found in the log itself: keep the position that verify prints elsewhere, for --kept.' +
        '\nFiles of batches are compared with the length and hash in the log. One that belongs to no batch, as a crash may leave it, is only mentioned.' +
        '\nExit status: 0 all is whole; 1 it is not, and the first wrong event or each wrong file is named; 2 the log cannot be read.',
    )
    .action(async (file: string | undefined, options: { kept?: string }) =>
      finish(await verify(file, options, process.env)),
    );

  program
    .command('backup')
    .description(
      'write a verified copy of the log, in DATA_DIR or DATABASE_URL, into a new SQLite file, and of accounts, tokens, webhooks and files of batches beside it; servers may run',
    )
    .argument('<path>', 'the new file; patients are in it, so keep it where the log itself may be kept')
    .addHelpText(
      'after',
      '\nThe accounts (passwords as hashes, secrets of authenticator apps, sessions) go into the file of this name with .accounts at its end,' +
        '\ntokens of programs (as hashes) and webhooks (with their secrets) into .integrations, the files of all batches into the folder .exports.',
    )
    .addHelpText(
      'after',
      '\nExit status: 0 the backup is made; 1 the log is damaged, no backup was made, or something else is, and the backup has all but that; 2 it could not be written.',
    )
    .action(async (path: string) => finish(await backup(path, process.env)));

  program
    .command('restore')
    .description(
      'verify a backup and make it the log in DATA_DIR, or in a DATABASE_URL without one, with all that lies beside it; no server may run',
    )
    .argument('<path>', 'the backup')
    .option('--replace', 'move the log that is there aside; it is kept beside the restored one')
    .option(
      '--without-lost-files',
      'restore although files of batches are missing in the backup, or not what they were',
    )
    .addHelpText(
      'after',
      '\nWhat the backup does not hold, as one of an earlier version may not, stays as it is. What is replaced is moved aside and kept.' +
        '\nWhat was stored after the backup was made is not in the restored log, and devices do not send it again.' +
        '\nExit status: 0 restored; 1 the backup is damaged, nothing was changed; 2 it could not be done: nothing was changed, or it is said to be unfinished, and is to be done again.',
    )
    .action(async (path: string, options: RestoreCommandOptions) =>
      finish(await restore(path, options, process.env)),
    );

  program
    .command('copy')
    .description(
      'copy the log of one place, as it is, into another that has none: from a data folder into PostgreSQL, or back; servers may run',
    )
    .requiredOption(
      '--from <place>',
      'a data folder, a URL of PostgreSQL, or env:NAME, a variable that holds the URL',
    )
    .requiredOption('--to <place>', 'the same; a data folder or a database (or schema) without a log')
    .addHelpText(
      'after',
      '\nEvents, answers, refusals, checkpoints and the id of the log are copied to the letter. The source is verified before, the copy after, and their' +
        '\nhashes are compared. There is no log at the target until all of that is done, whatever ends it.' +
        '\nTo move to the copy, stop the servers first: the copy has what was stored when it began. Never serve both: they are one log with one id.' +
        '\nAccounts, tokens, webhooks and files of batches are not in the log: they stay in DATA_DIR.' +
        '\nA password is best not in the URL on the command line: use env:NAME, PGPASSWORD or ~/.pgpass.' +
        '\nExit status: 0 copied; 1 the source is damaged, nothing was copied; 2 it could not be done, nothing was copied.',
    )
    .action(async (options: CopyOptions) => finish(await copy(options, process.env, process.stderr)));
}
