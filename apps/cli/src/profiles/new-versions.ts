import { isDeepStrictEqual } from 'node:util';
import type { PayerProfile } from '@ionm-clock/domain';
import type { CaseFileProblem } from '@ionm-clock/protocol';
import { nextVersion, type Organisation } from '@ionm-clock/server/organisation';
import type { FileProfile } from './profile-files.ts';

export interface NewVersion {
  readonly file: string;
  readonly profile: PayerProfile;
}

export type NewVersions =
  | {
      readonly ok: true;
      readonly fresh: readonly NewVersion[];
      /** What the latest version says already, word for word. */
      readonly alreadySo: readonly PayerProfile[];
    }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The versions that files make, each after the ones before it. */
export function newVersions(organisation: Organisation, files: readonly FileProfile[]): NewVersions {
  const fresh: NewVersion[] = [];
  const alreadySo: PayerProfile[] = [];
  const problems: CaseFileProblem[] = [];
  let { profiles } = organisation;
  for (const { file, draft } of files) {
    const latest = profiles.latest(draft.id);
    const next = nextVersion({ ...organisation, profiles }, draft);
    if (!next.ok) problems.push({ file, path: next.refusal.field, reason: next.refusal.message });
    else if (latest !== undefined && isDeepStrictEqual(latest, { ...draft, version: latest.version })) {
      alreadySo.push(latest);
    } else {
      fresh.push({ file, profile: next.profile });
      profiles = profiles.with(next.profile);
    }
  }
  return problems.length === 0 ? { ok: true, fresh, alreadySo } : { ok: false, problems };
}
