import type { CaseState } from '../case/case-state.ts';
import type { CaseId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import { difference, intersection, normalized, type Span, type Spans } from '../time/span.ts';
import { meets, timeOf } from './time-of.ts';

/** Every case whose `timeOf` meets the span, and maybe more: whoever computes records says where cases come from, such as a disk. */
export type CasesIn = (span: Span) => Iterable<CaseState>;

/** The cases that have been read, so that no stretch of time is read twice while it is at hand. */
export class CasesAtHand {
  readonly #casesIn: CasesIn;
  readonly #asOf: Instant | undefined;
  readonly #cases = new Map<CaseId, CaseState>();
  /** The stretches of which every case is at hand. */
  #read: Spans = [];

  constructor(casesIn: CasesIn, asOf?: Instant) {
    this.#casesIn = casesIn;
    this.#asOf = asOf;
  }

  get all(): Iterable<CaseState> {
    return this.#cases.values();
  }

  /** Has every case at hand whose time meets one of the spans. */
  read(spans: Iterable<Span>): void {
    const sought = normalized(spans);
    for (const piece of difference(sought, this.#read)) {
      for (const state of this.#casesIn(piece)) this.#cases.set(state.id, state);
    }
    this.#read = normalized([...this.#read, ...sought]);
  }

  /** Lets go of what lies outside the span. */
  keepOnly(span: Span): void {
    this.#read = intersection(this.#read, [span]);
    for (const [id, state] of this.#cases) {
      const time = timeOf(state, this.#asOf);
      if (time === undefined || !meets(time, span)) this.#cases.delete(id);
    }
  }
}
