import { saveFile } from '../download/save-file.ts';

/** A profile as a file: its name, and its text as `Read from a file…` and the command line take it. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** `acme-health-v2.json`; without a version what is being written, `acme-health-draft.json`. */
export function profileFile(profile: { readonly id: string; readonly version?: number }): NamedFile {
  const { id, version } = profile;
  return {
    name: `${id || 'payer-profile'}-${version === undefined ? 'draft' : `v${version}`}.json`,
    text: `${JSON.stringify(profile, undefined, 2)}\n`,
  };
}

export const saveProfileFile = ({ name, text }: NamedFile): void =>
  saveFile(new Blob([text], { type: 'application/json' }), name);
