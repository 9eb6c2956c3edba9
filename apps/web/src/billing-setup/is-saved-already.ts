import type { Typed } from '../administration/form-drafts.ts';
import { centsOf } from './cents-of.ts';
import { entryField, type ListPart } from './setup-fields.ts';
import type { Texts } from './setup-texts.ts';

/** Whether an entry that was added is in the document by now, exactly as it was typed: then only the answer of the server was lost. */
export function isSavedAlready(
  part: Extract<ListPart, 'charges' | 'destinations'>,
  key: string,
  typed: Typed,
  suggested: Texts,
  saved: ReadonlyMap<string, Texts>,
): boolean {
  const own = (name: string): string => (typed[entryField(part, key, name)] ?? suggested[name] ?? '').trim();
  const known = saved.get(part === 'charges' ? own('code').toUpperCase() : own('id'));
  return (
    known !== undefined &&
    Object.entries(known).every(([name, text = '']) =>
      name === 'cents' ? centsOf(text) === centsOf(own(name)) : text === normal(name, own(name)),
    )
  );
}

const normal = (name: string, text: string): string => (name === 'code' ? text.toUpperCase() : text);
