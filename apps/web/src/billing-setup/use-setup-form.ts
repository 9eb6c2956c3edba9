import type { BillingSetup } from '@ionm-clock/domain';
import { formDrafts, keepTyped } from '../administration/form-drafts.ts';
import { type Form, useDraftKey, useForm } from '../administration/use-form.ts';
import { type Clash, meanwhile, SINCE, wasIn } from './meanwhile.ts';
import { entryField, type ListPart, YES } from './setup-fields.ts';
import { formOf, type Known, nextKey, rowsOf, type SetupForm, type SetupRows } from './setup-form.ts';

const NAME = 'billing set-up';

export interface EditedSetup {
  readonly form: Form<string>;
  readonly saved: SetupForm;
  readonly rows: SetupRows;
  /** What somebody else saved since typing was begun; undefined if nobody did. */
  readonly clashes: readonly Clash[] | undefined;
  /** Adds an entry to a list; the key that it has. */
  readonly add: (part: ListPart) => string;
  /** What is typed stands over what the others saved, or what they saved stands. */
  readonly settle: (whose: 'mine' | 'theirs') => void;
}

/** The form over what is saved, which remembers what stood there when typing was begun. */
export function useSetupForm(setup: BillingSetup, version: number, known: Known): EditedSetup {
  const key = useDraftKey(NAME);
  const typed = formDrafts(({ drafts }) => drafts[key]);
  const rows = rowsOf(setup, known, typed);
  const saved = formOf(setup, rows);
  const plain = useForm(NAME, saved);
  const clashes = plain.isTouched ? meanwhile(typed ?? {}, saved, version) : undefined;

  const change = (field: string, value: string): void => {
    // What was typed and taken back again is no beginning.
    if (!plain.isTouched) plain.forget();
    const before = plain.isTouched ? typed : undefined;
    if (before?.[SINCE] === undefined) keepTyped(key, SINCE, String(version));
    if (before?.[wasIn(field)] === undefined) keepTyped(key, wasIn(field), saved[field] ?? '');
    plain.change(field, value);
  };
  return {
    form: { ...plain, change },
    saved,
    rows,
    clashes,
    add: (part) => {
      const added = nextKey(part, typed);
      change(entryField(part, added, 'in'), YES);
      return added;
    },
    settle: (whose) => {
      for (const { field, theirs = '' } of clashes ?? []) {
        if (whose === 'theirs') keepTyped(key, field, theirs);
        keepTyped(key, wasIn(field), theirs);
      }
      keepTyped(key, SINCE, String(version));
    },
  };
}
