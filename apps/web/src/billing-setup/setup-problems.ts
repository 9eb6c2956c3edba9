import { type BillingSetup, billingSetupProblems, type OrganisationState } from '@ionm-clock/domain';
import { readBillingSetup } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { entryField, IDENTIFIER_SYSTEM, LIST_PARTS, SINGLE_PARTS, singleField } from './setup-fields.ts';
import type { SetupForm, SetupRows } from './setup-form.ts';
import { type TypedSetup, typedSetup } from './typed-setup.ts';

/** What is wrong in which field and what to do, in the order of the form; one thing a field. */
export type SetupProblems = ReadonlyMap<string, string>;

export interface CheckedSetup {
  /** The document, where nothing is wrong with what stands in its fields. */
  readonly setup: BillingSetup | undefined;
  readonly problems: SetupProblems;
}

/** The set-up that a form says, or each field that must change first: by the schema of the protocol, then by the rules of the domain. */
export function checkedSetup(form: SetupForm, rows: SetupRows, state: OrganisationState): CheckedSetup {
  const typed = typedSetup(form, rows);
  const read = readBillingSetup(typed.document);
  const found = read.ok
    ? billingSetupProblems(state, read.setup).map(({ field = '', message }) => ({
        path: field.replace(/^setup\./, ''),
        words: message,
      }))
    : read.problems.map(({ path, reason }) => ({ path, words: t`It ${reason}.` }));
  const told = new Map<string, string>();
  for (const { path, words } of found) {
    const field = fieldAt(path, typed);
    if (!told.has(field)) told.set(field, (form[field] ?? '').trim() === '' ? t`Fill this in.` : words);
  }
  const problems = new Map<string, string>();
  for (const field of [...Object.keys(form), ...told.keys()]) {
    const words = told.get(field);
    if (words !== undefined) problems.set(field, specialWords(field) ?? words);
  }
  return { setup: read.ok ? read.setup : undefined, problems };
}

/** The field of the form that a path into the document names: `providers[1].npi`, `providers.1.npi`. */
function fieldAt(path: string, { keys }: TypedSetup): string {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  const [first = '', place] = parts;
  const name = parts.at(-1) ?? '';
  const list = LIST_PARTS.find((part) => part === first);
  if (list !== undefined) return entryField(list, keys[list][Number(place)] ?? '', name);
  const single = SINGLE_PARTS.find((part) => part === first);
  return single === undefined ? IDENTIFIER_SYSTEM : singleField(single, name);
}

/** Where a schema that was shown a text can only say that it wants a number. */
function specialWords(field: string): string | undefined {
  if (field.endsWith('/cents')) return t`Type an amount such as 125.50.`;
  if (field.endsWith('/port')) return t`Type a whole number from 1 to 65535.`;
  return undefined;
}
