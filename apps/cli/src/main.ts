import { once } from 'node:events';
import { Command, CommanderError, Option } from 'commander';
import { accountCommands } from './accounts/account-commands.ts';
import { type AuditOptions, audit, REPORT_FORMATS } from './audit/audit-command.ts';
import { compute } from './compute/compute-command.ts';
import { databaseUrlInFile } from './database-url-in-file.ts';
import { exportCommands } from './export/export-commands.ts';
import { importFiles } from './import/import-command.ts';
import { logCommands } from './log/log-commands.ts';
import { BAD_INPUT, DONE, type Outcome } from './outcome.ts';
import { profileCommands } from './profiles/profile-commands.ts';
import { retentionCommands } from './retention/retention-commands.ts';

const program = new Command('cli')
  .description(
    'IONM Clock on the command line. Paths are relative to the folder in which you run it. The log is in DATABASE_URL, or DATABASE_URL_FILE (PostgreSQL), or else in DATA_DIR (./data).',
  )
  .exitOverride();

program
  .command('compute')
  .description('compute the time records of case files (ionm-case/1: one object, an array, or JSON Lines)')
  .argument('<file...>', 'the files; together they are one world, in which concurrency crosses cases')
  .option('--json', 'print one JSON array, a result per case in input order')
  .option(
    '--profile <name|file>',
    'bill every case by this payer profile: cpt, medicare, quarter-hour, or a JSON file',
  )
  .addHelpText(
    'after',
    '\nExit status: 0 computed; 1 computed, with at least one finding of severity error; 2 the input could not be read.',
  )
  .action((files: string[], options: { json?: true; profile?: string }) => finish(compute(files, options)));

program
  .command('audit')
  .description('report on old cases: what an auditor would raise, and whether the times are rounded')
  .argument(
    '<file...>',
    'case files (ionm-case/1) and tables (CSV), told apart by what is in them; together they are one world',
  )
  .addOption(
    new Option('--format <format>', 'how to write the report').choices(REPORT_FORMATS).default('text'),
  )
  .option(
    '--profile <name|file>',
    'look at every case by this payer profile: cpt, medicare, quarter-hour, or a JSON file',
  )
  .option('--time-zone <zone>', 'the zone of local times in rows that name none, such as America/Chicago')
  .option('--leave-out-bad', 'report on the cases that can be read, and list the others on standard error')
  .option('--temp-dir <folder>', 'where to keep what does not fit into memory, instead of TMPDIR or /var/tmp')
  .addHelpText(
    'after',
    '\nA table has a row a case and a header with the columns case, physician, start, stop, location, payer; it may have more (README).' +
      '\nTimes are instants with Z or an offset, or local times such as 2026-03-02 10:31 with the zone in a column time_zone or --time-zone.' +
      '\nExit status: 0 reported; 1 reported, with at least one finding of severity error; 2 the input could not be read.',
  )
  .action(async (files: string[], options: AuditOptions) => {
    const report = async (text: string): Promise<void> => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    };
    process.exitCode = await audit(files, options, { report, errors: process.stderr });
  });

program
  .command('import')
  .description('put the cases of case files into the log: all of them, or none')
  .argument('<file...>', 'the files')
  .addHelpText(
    'after',
    '\nThe log is the one that a server with the same DATABASE_URL, or else the same DATA_DIR (./data), serves; it may be running.' +
      '\nCases that the same import has brought before are left as they are.' +
      '\nExit status: 0 imported; 2 a file could not be read, or nothing could be stored.',
  )
  .action(async (files: string[]) => finish(await importFiles(files, process.env)));

exportCommands(program, finish);
profileCommands(program, finish);
logCommands(program, finish);
accountCommands(program, finish);
retentionCommands(program, finish);

function finish({ output, errors, status }: Outcome): void {
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = status;
}

// Who reads the output may have enough of it, as `head` has.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  const problem = databaseUrlInFile(process.env);
  if (problem !== undefined) throw new Error(problem);
  await program.parseAsync();
} catch (error) {
  // What the person typed could not be read, or the program failed; 1 would say that there is a finding.
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? DONE : BAD_INPUT;
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
