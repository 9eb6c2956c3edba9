import type { CaseId, LoggedEvent } from '@ionm-clock/domain';
import type { Colleagues, ListeningAudience, Seeing } from './audiences.ts';

/** A list of events, and those who are to be told just these. */
export type ToldTo = readonly [events: readonly LoggedEvent[], audiences: readonly ListeningAudience[]];

/** Who is to be told of a commit, and which of its events each may see. */
export class News {
  readonly #seeing: (caseId: CaseId) => Seeing;
  readonly #there = new Map<Colleagues, LoggedEvent[]>();
  /** Beyond what their colleagues are told. */
  readonly #elsewhere = new Map<ListeningAudience, LoggedEvent[]>();

  constructor(seeing: (caseId: CaseId) => Seeing) {
    const known = new Map<CaseId, Seeing>();
    this.#seeing = (caseId) => {
      let found = known.get(caseId);
      if (found === undefined) {
        found = seeing(caseId);
        known.set(caseId, found);
      }
      return found;
    };
  }

  /** It is news to whoever sees its case. In order of `seq`. */
  add(event: LoggedEvent): void {
    const { there, elsewhere } = this.#seeing(event.caseId);
    for (const colleagues of there) listIn(this.#there, colleagues).push(event);
    for (const audience of elsewhere) listIn(this.#elsewhere, audience).push(event);
  }

  /** Something that is no event concerns whoever sees the case. */
  concerns(caseId: CaseId): void {
    const { there, elsewhere } = this.#seeing(caseId);
    for (const colleagues of there) listIn(this.#there, colleagues);
    for (const audience of elsewhere) listIn(this.#elsewhere, audience);
  }

  concernsAudience(audience: ListeningAudience): void {
    if (!this.#there.has(audience.colleagues)) listIn(this.#elsewhere, audience);
  }

  *told(): Generator<ToldTo> {
    for (const [colleagues, events] of this.#there)
      yield [events, [...colleagues].filter((audience) => !this.#elsewhere.has(audience))];
    for (const [audience, events] of this.#elsewhere) {
      const all = [...(this.#there.get(audience.colleagues) ?? []), ...events];
      yield [all.toSorted((a, b) => a.seq - b.seq), [audience]];
    }
  }
}

function listIn<Key>(lists: Map<Key, LoggedEvent[]>, key: Key): LoggedEvent[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
