import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { type DisposeOptions, dispose } from './dispose-command.ts';

/** The commands on what is kept no longer. `finish` takes what one of them came to. */
export function retentionCommands(program: Command, finish: (outcome: Outcome) => void): void {
  program
    .command('dispose')
    .description(
      'tell which cases are past retention and under no legal hold, and with --yes dispose of them for good; servers may run',
    )
    .option('--dry-run', 'only tell; this is what is done without --yes')
    .option('--list', 'name each of these cases, with its date of service')
    .option('--yes', 'dispose of them: what they said is removed from the log, and does not come back')
    .option('--reason <text>', 'why, such as the schedule that says so; it stays in the log')
    .option(
      '--approved-by <name>',
      'who approved it: the sign-in name or id of an administrator of the whole organisation',
    )
    .addHelpText(
      'after',
      '\nPast retention are cases whose date of service is more years ago than the policy says. Kept are those under a legal hold, those whose clock was' +
        '\nnever stopped or whose record was never finalized, and those of which a message waits for its receiver.' +
        '\nOf a case that was disposed of the log keeps its id, and of each event its type, times, who, and hash: verify proves that nothing else is missing.' +
        '\nFiles of batches in DATA_DIR go when every case in them is disposed of. Backups, files elsewhere and what was sent are not touched (docs/operations.md).' +
        '\nWith SQLite the file of the log is then written anew, for which there must be room; servers store nothing meanwhile.' +
        '\nExit status: 0 told, or disposed of; 1 disposed of, and traces are left that are named; 2 it could not be done, and what was done is told.',
    )
    .action(async (options: DisposeOptions) => finish(await dispose(options, process.env, Date.now())));
}
