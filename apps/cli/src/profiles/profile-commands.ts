import type { Command } from 'commander';
import type { Outcome } from '../outcome.ts';
import { withLogAsItIs } from '../with-log.ts';
import { addProfiles } from './add-profiles.ts';
import { listProfiles } from './list-profiles.ts';
import { organisationIn } from './log-contents.ts';
import { showProfile } from './show-profile.ts';

/** The commands on payer profiles. `finish` takes what one of them came to. */
export function profileCommands(program: Command, finish: (outcome: Outcome) => void): void {
  const profiles = program
    .command('profiles')
    .description('the payer profiles of the log, and those that come with the program')
    .addHelpText('after', '\ndocs/payer-profiles.md describes every field of a profile.');

  profiles
    .command('list')
    .description('every version of every payer profile, with the dates of service for which it holds')
    .option('--json', 'print one JSON array')
    .action(async (options: { json?: true }) =>
      finish(
        await withLogAsItIs(process.env, async (store) => listProfiles(await organisationIn(store), options)),
      ),
    );

  profiles
    .command('show')
    .description('print a payer profile as a file that one can edit and add')
    .argument('<id>', 'its id: cpt, medicare, quarter-hour, or one of your own')
    .option('--version <number>', 'this version; the latest if absent')
    .action(async (id: string, options: { version?: string }) =>
      finish(
        await withLogAsItIs(process.env, async (store) =>
          showProfile((await organisationIn(store)).profiles, id, options),
        ),
      ),
    );

  profiles
    .command('add')
    .description('put payer profiles into the log as new versions: all of them, or none')
    .argument('<file...>', 'JSON files, one profile a file')
    .option('--preview', 'print what would change on the cases of the log, and save nothing')
    .addHelpText(
      'after',
      '\nThe next version of each profile is counted, whatever number its file says. A file that says exactly what the' +
        '\nlatest version says changes nothing. Records that are finalized stay as they are. A server that runs on the' +
        '\nsame DATA_DIR (./data) bills by the new version at once.' +
        '\nExit status: 0 saved; 2 a file could not be read or is no sound profile, or nothing could be stored.',
    )
    .action(async (files: string[], options: { preview?: true }) =>
      finish(await addProfiles(files, options, process.env)),
    );
}
