import type { ProfileBook } from '@ionm-clock/domain';
import { DONE, failed, type Outcome } from '../outcome.ts';

/** `profiles show ID`: a version of a payer profile as the file that `profiles add` reads; the latest if none is named. */
export function showProfile(book: ProfileBook, id: string, { version }: { version?: string }): Outcome {
  const versions = book.versions(id);
  if (versions.length === 0) {
    return failed(`There is no payer profile ${id} here. There are ${book.ids.join(', ')}.`);
  }
  const found = version === undefined ? versions.at(-1) : book.version(id, Number(version));
  if (found === undefined) {
    const numbers = versions.map((profile) => profile.version).join(', ');
    return failed(`There is no version ${version} of ${id} here. There are ${numbers}.`);
  }
  return { output: `${JSON.stringify(found, undefined, 2)}\n`, errors: '', status: DONE };
}
