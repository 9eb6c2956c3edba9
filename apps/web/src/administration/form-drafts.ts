import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** What was typed into a form and is not saved: only the fields that were touched, so that the others follow what others save. */
export type Typed = Readonly<Record<string, string>>;

interface FormDrafts {
  /** By whose form it is. */
  readonly drafts: Readonly<Record<string, Typed>>;
}

/** Kept per tab, as the person is, also over a reload or a sign-in; gone with the tab. */
export const formDrafts = create<FormDrafts>()(
  persist((): FormDrafts => ({ drafts: {} }), {
    name: 'ionm-clock/administration-drafts',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function keepTyped(key: string, field: string, value: string): void {
  formDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...drafts[key], [field]: value } } }));
}

export function forgetTyped(key: string): void {
  formDrafts.setState(({ drafts: { [key]: _, ...others } }) => ({ drafts: others }));
}

/** The form as it is typed, over what is saved. A field of an older page is passed over. */
export function typedOver<Field extends string>(
  saved: Readonly<Record<Field, string>>,
  typed: Typed = {},
): Readonly<Record<Field, string>> {
  const form: Record<Field, string> = { ...saved };
  for (const field in saved) {
    const value = typed[field];
    if (value !== undefined) form[field] = value;
  }
  return form;
}
