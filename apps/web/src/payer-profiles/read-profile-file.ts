import { type FieldProblem, readProfileDraftFile } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { formOf, type ProfileForm } from './profile-form.ts';

export type ReadFile =
  | { readonly ok: true; readonly form: ProfileForm }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** No profile comes near; a film that is dropped by mistake is not read into memory. */
const LARGEST_BYTES = 1_000_000;

/** The form that a file fills, or everything that is wrong with it. */
export async function readProfileFile(file: Pick<File, 'name' | 'size' | 'text'>): Promise<ReadFile> {
  if (file.size > LARGEST_BYTES) return failed(t`is larger than any payer profile`);
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return failed(t`could not be opened`);
  const read = readProfileDraftFile({ name: file.name, text });
  return read.ok ? { ok: true, form: formOf(read.profile) } : read;
}

const failed = (reason: string): ReadFile => ({ ok: false, problems: [{ path: '', reason }] });
