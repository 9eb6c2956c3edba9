import { once } from 'node:events';
import { EXPORT_FORMATS, instant } from '@ionm-clock/domain';
import { type Command, Option } from 'commander';
import type { Outcome } from '../outcome.ts';
import { exportRecords } from './export-records.ts';
import type { ExportOptions } from './export-request.ts';

/** The command that copies records into a file. `finish` takes what it came to. */
export function exportCommands(program: Command, finish: (outcome: Outcome) => void): void {
  program
    .command('export')
    .description(
      'copy the finalized records of the log, or the records of case files, into a file; servers may run',
    )
    .argument('[file...]', 'case files (ionm-case/1), in place of the log; together they are one world')
    .addOption(
      new Option('--format <format>', 'what kind of file').choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .requiredOption('--out <path>', 'the new file; - is standard output, for a pipe')
    .option('--force', 'replace a file that is there')
    .option(
      '--setup <file>',
      'the billing set-up that hl7, fhir and x12 need, as JSON, in place of that of the log',
    )
    .option('--from <date>', 'only dates of service from this one on, such as 2026-11-03')
    .option('--to <date>', 'only dates of service up to this one')
    .option('--case <id>', 'only this case; may be said several times', (id, ids: string[] = []) => [
      ...ids,
      id,
    ])
    .addHelpText(
      'after',
      '\nThis makes a copy. It writes no batch, so the ledger does not know of it, and no record counts as exported by it: what has not gone out' +
        '\nyet still waits for its batch, which is made at the biller’s desk or over the HTTP API (docs/exports.md).' +
        '\nRecords of the log are as they were finalized, by date of service. Those of files are computed, as compute does. json writes whole cases.' +
        '\nWhat cannot go out is told on standard error before anything is written, and the others go. The file is there whole, or not at all.' +
        '\nExit status: 0 all that was asked for is in the file; 1 some of it was left out; 2 nothing was written.',
    )
    .action(async (files: string[], options: ExportOptions) => {
      const data = async (bytes: Uint8Array): Promise<void> => {
        if (!process.stdout.write(bytes)) await once(process.stdout, 'drain');
      };
      const output = { data, errors: process.stderr };
      finish(await exportRecords(files, options, process.env, output, instant(Date.now())));
    });
}
