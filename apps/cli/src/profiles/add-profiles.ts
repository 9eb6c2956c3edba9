import { instant, type PayerProfile } from '@ionm-clock/domain';
import type { EventStore } from '@ionm-clock/server/log';
import { badInput, DONE, failed, type Outcome } from '../outcome.ts';
import { type Environment, withLog, withLogAsItIs } from '../with-log.ts';
import { casesIn, organisationIn } from './log-contents.ts';
import { newVersions } from './new-versions.ts';
import { previewText } from './preview-text.ts';
import { type FileProfile, readProfileFiles } from './profile-files.ts';
import { saveProfiles } from './save-profiles.ts';

/** `profiles add FILE…`: the payer profiles of the files into the log, or only what that would change. */
export async function addProfiles(
  paths: readonly string[],
  { preview }: { preview?: true },
  environment: Environment,
): Promise<Outcome> {
  const read = readProfileFiles(paths);
  if (!read.ok) return badInput(read.problems);
  return withLogAsItIs(environment, async (existing) => {
    const organisation = await organisationIn(existing);
    const versions = newVersions(organisation, read.profiles);
    if (!versions.ok) return badInput(versions.problems);
    if (preview) {
      const states = await casesIn(existing);
      const output = previewText(states, organisation.profiles, versions, instant(Date.now()));
      return { output, errors: '', status: DONE };
    }
    return withLog(environment, (store, { name }) => save(store, read.profiles, name));
  });
}

async function save(store: EventStore, files: readonly FileProfile[], log: string): Promise<Outcome> {
  const saved = await saveProfiles(store, files, instant(Date.now()));
  if (!saved.ok) return 'problems' in saved ? badInput(saved.problems) : failed(`${log}: ${saved.reason}`);
  const { fresh, alreadySo } = saved;
  const output =
    (fresh.length === 0 ? '' : `Saved in ${log}: ${named(fresh.map(({ profile }) => profile))}.\n`) +
    (alreadySo.length === 0 ? '' : `Already so, nothing changed: ${named(alreadySo)}.\n`);
  return { output, errors: '', status: DONE };
}

/** `acme version 2, beta version 1`. */
const named = (profiles: readonly PayerProfile[]): string =>
  profiles.map(({ id, version }) => `${id} version ${version}`).join(', ');
