import { useEffect, useState } from 'react';
import { forgetTyped, formDrafts, keepTyped, typedOver } from './form-drafts.ts';
import { useForms } from './organisation-of.ts';

export interface Form<Field extends string> {
  readonly values: Readonly<Record<Field, string>>;
  readonly change: (field: Field, value: string) => void;
  /** Whether something stands there that is not saved. */
  readonly isTouched: boolean;
  /** Back to what is saved. */
  readonly forget: () => void;
}

/** By what is typed into a form is kept: each person has their own. `name`: of the form, unique on the desk. */
export function useDraftKey(name: string): string {
  const { user } = useForms();
  return `${user.userId} ${name}`;
}

/** A form over what is saved, kept while it is typed. `name`: of the form, unique on the desk. */
export function useForm<Field extends string>(
  name: string,
  saved: Readonly<Record<Field, string>>,
): Form<Field> {
  const key = useDraftKey(name);
  const typed = formDrafts(({ drafts }) => drafts[key]);
  const values = typedOver(saved, typed);
  let isTouched = false;
  for (const field in saved) isTouched ||= values[field] !== saved[field];
  return {
    values,
    change: (field, value) => keepTyped(key, field, value),
    isTouched,
    forget: () => forgetTyped(key),
  };
}

/** The id of what a form will make: kept with what is typed into it, so that saving it twice makes one. The next one has another. */
export function useIdOfNew(name: string): string {
  const key = useDraftKey(name);
  const [fresh] = useState(() => crypto.randomUUID());
  const kept = formDrafts(({ drafts }) => drafts[key]?.['idOfNew']);
  useEffect(() => {
    if (kept === undefined) keepTyped(key, 'idOfNew', crypto.randomUUID());
  }, [key, kept]);
  return kept ?? fresh;
}
