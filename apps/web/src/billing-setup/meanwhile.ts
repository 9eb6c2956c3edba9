import type { Typed } from '../administration/form-drafts.ts';
import { isAddedKey, namedField } from './setup-fields.ts';
import type { SetupForm } from './setup-form.ts';

/** Beside what is typed: with which version of the set-up that was begun, and what stood in a field when it was first changed. */
export const SINCE = 'since';
export const wasIn = (field: string): string => `was ${field}`;

/** A field that somebody else saved otherwise while it was changed here. */
export interface Clash {
  readonly field: string;
  readonly mine: string;
  /** Undefined where what it is of is no longer there. */
  readonly theirs: string | undefined;
}

/** What happened since typing was begun; undefined if nobody saved anything. */
export function meanwhile(typed: Typed, saved: SetupForm, version: number): readonly Clash[] | undefined {
  const since = typed[SINCE];
  if (since === undefined || Number(since) === version) return undefined;
  return Object.entries(typed).flatMap(([field, mine]): readonly Clash[] => {
    const was = typed[wasIn(field)];
    const theirs = saved[field];
    const named = namedField(field);
    if (was === undefined || named === undefined || isAddedKey(named.key ?? '')) return [];
    return was === (theirs ?? '') || mine === (theirs ?? '') ? [] : [{ field, mine, theirs }];
  });
}
