import { randomUUID } from 'node:crypto';
import { commandId, type Instant, milliseconds, userId } from '@ionm-clock/domain';
import type { EventStore, NewAnswer } from '@ionm-clock/server/log';
import { ORGANISATION_STREAM, profileSaved } from '@ionm-clock/server/organisation';
import { organisationIn } from './log-contents.ts';
import { type NewVersion, type NewVersions, newVersions } from './new-versions.ts';
import type { FileProfile } from './profile-files.ts';

export type Saved = NewVersions | { readonly ok: false; readonly reason: string };

/** A server that runs on the same log may write between reading and writing; then all is looked at again. */
const ATTEMPTS = 100;
const IMPORTER = userId('import');

/** Puts the payer profiles into the log in one commit: all or none. `now` is when the log stores them. */
export async function saveProfiles(
  store: EventStore,
  files: readonly FileProfile[],
  now: Instant,
): Promise<Saved> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await store.head();
    const organisation = await organisationIn(store);
    const versions = newVersions(organisation, files);
    if (!versions.ok || versions.fresh.length === 0) return versions;
    const result = await store.commit(head, [answer(versions.fresh, organisation.version, now)]);
    if (result.ok) return versions;
    if (result.reason === 'not-saved') {
      return {
        ok: false,
        reason: `nothing was saved, the log could not be written: ${String(result.cause)}`,
      };
    }
  }
  return { ok: false, reason: 'nothing was saved, others write to the log without a pause: try again' };
}

function answer(fresh: readonly NewVersion[], afterVersion: number, now: Instant): NewAnswer {
  const command = commandId(`import-${randomUUID()}`);
  const moment = {
    at: now,
    atErrorMs: milliseconds(0),
    recordedAt: now,
    source: 'import',
    actor: { userId: IMPORTER, role: 'system' },
  } as const;
  return {
    commandId: command,
    actorId: IMPORTER,
    stream: ORGANISATION_STREAM,
    afterVersion,
    events: fresh.map(({ profile }, index) => profileSaved(profile, command, index, moment)),
  };
}
