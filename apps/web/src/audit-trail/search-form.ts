import { caseId, type Instant, instant, localInstants, userId } from '@ionm-clock/domain';
import type { AuditSearch } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { kindNamed, typesOfKind } from './event-types.ts';

/** What is searched for, as it is typed. */
export interface SearchForm {
  readonly person: string;
  readonly caseId: string;
  readonly kind: string;
  readonly type: string;
  /** By the clock of `timeZone`, to the minute. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}
export type SearchField = keyof SearchForm;

export const emptySearch = (timeZone: string): SearchForm => ({
  person: '',
  caseId: '',
  kind: '',
  type: '',
  from: '',
  to: '',
  timeZone,
});

export type Sought =
  | { readonly ok: true; readonly search: AuditSearch }
  | { readonly ok: false; readonly problems: ReadonlyMap<SearchField, string> };

/** The rest of the last minute, so that it is searched whole. */
const MINUTE_MS = 60_000;

/** What to ask the server, or what is wrong in which field. */
export function soughtBy({ person, caseId: named, kind, type, from, to, timeZone }: SearchForm): Sought {
  const problems = new Map<SearchField, string>();
  const start = minuteOf(from, timeZone);
  const end = minuteOf(to, timeZone);
  if (typeof start === 'string') problems.set('from', start);
  if (typeof end === 'string') problems.set('to', end);
  if (typeof start === 'object' && typeof end === 'object' && start.first > end.last) {
    problems.set('to', t`This is before the beginning. Exchange the two.`);
  }
  if (problems.size > 0) return { ok: false, problems };
  const ofKind = kindNamed(kind);
  return {
    ok: true,
    search: {
      ...(person === '' ? {} : { userId: userId(person) }),
      ...(named.trim() === '' ? {} : { caseId: caseId(named.trim()) }),
      ...(ofKind === undefined ? {} : { kind: ofKind }),
      ...(type === '' ? {} : { type }),
      ...(typeof start === 'object' ? { from: start.first } : {}),
      ...(typeof end === 'object' ? { to: instant(end.last + MINUTE_MS - 1) } : {}),
    },
  };
}

interface Minute {
  readonly first: Instant;
  /** Differs in the hour that a clock change repeats: both are searched. */
  readonly last: Instant;
}

/** The minute that was typed; undefined for none; why not, for one that was not. */
function minuteOf(text: string, timeZone: string): Minute | string | undefined {
  if (text === '') return undefined;
  const found = localInstants(text, timeZone);
  switch (found?.kind) {
    case 'one':
      return { first: found.at, last: found.at };
    case 'two':
      return { first: found.earlier, last: found.later };
    case 'none':
      return t`The clock skipped this time in spring. Type another.`;
    default:
      return t`Type a date and a time, or nothing.`;
  }
}

/** The form with another value; a type that is not of the kind is let go. */
export function changed(form: SearchForm, field: SearchField, value: string): SearchForm {
  const next = { ...form, [field]: value };
  const kind = kindNamed(next.kind);
  const fits = kind === undefined || next.type in typesOfKind()[kind];
  return fits ? next : { ...next, type: '' };
}
