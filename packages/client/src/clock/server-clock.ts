import type { ClockReading, DeviceClocks, Exchange, TapTime } from './clock-reading.ts';
import { GOOD_ERROR_MS, tapTime } from './estimate.ts';
import { KEPT_EXCHANGES, type KeptClock, type KeptPage, withPage } from './kept-clock.ts';
import { afterExchange, NO_EVIDENCE, type PageEvidence } from './page-evidence.ts';
import { type ReadingEvidence, readingEvidence } from './reading-evidence.ts';
import { haveParted } from './seen-from-exchange.ts';
import { withLaterExchange } from './with-later-exchange.ts';
import { withoutLaterExchange } from './without-later-exchange.ts';

interface Page {
  readonly page: string;
  readonly evidence: PageEvidence;
}

/** A tap this soon after an exchange need not wait for the next. */
const FRESH_MS = 90_000;

/**
 * What a device knows of the server's time (DESIGN.md section 4), from its exchanges with the server and its two clocks.
 *
 * Why the bound holds: docs/decisions/0013. What is assumed: the device's clocks drift by less than 100 ppm, and their drift wanders by
 * less than 20 ppm; a set of the wall clock does not hide a sleep that it cancels out to 250 ms, nor another set in the
 * same time without the server; steps of less than 20 ms count as drift. Until the server is reached again it is assumed besides
 * that a device whose wall clock was set back did not sleep longer than that, and that the wall clock was not set by
 * more than 5 s while no page was loaded.
 */
export class ServerClock {
  readonly #page: string;
  readonly #kept: readonly KeptPage[];
  /** Oldest first; of other pages as far as they were kept. */
  readonly #earlier: readonly Page[];
  #own: PageEvidence = NO_EVIDENCE;

  /** `page`: id of this load of the page. `kept`: what `kept()` of an earlier page gave. */
  constructor(page: string, kept?: KeptClock) {
    this.#page = page;
    this.#kept = kept?.pages.filter((earlier) => earlier.page !== page) ?? [];
    this.#earlier = this.#kept.map((earlier) => ({
      page: earlier.page,
      evidence: earlier.exchanges.reduce(afterExchange, NO_EVIDENCE),
    }));
  }

  learn(exchange: Exchange): void {
    this.#own = afterExchange(this.#own, exchange);
  }

  /**
   * The server's time at a reading of this page, or of one that has ended. Asked again, it may be told more exactly; two
   * answers differ by no more than their bounds together. A final answer gets no better by waiting for the server.
   */
  timeAt(reading: ClockReading): TapTime {
    const evidence = this.#evidenceOf(reading);
    if (evidence.hasLater) return tapTime(withLaterExchange(evidence), true);
    const time = tapTime(withoutLaterExchange(evidence), false);
    return { ...time, final: time.atErrorMs <= GOOD_ERROR_MS && isFresh(evidence) };
  }

  /** Whether this page has heard from the server. */
  isKnown(): boolean {
    return this.#own.learned.length > 0;
  }

  /** Whether the device slept, or its wall clock was set, since the last exchange: time to ask the server again. */
  hasParted(now: DeviceClocks): boolean {
    const last = this.#own.learned.at(-1);
    return last !== undefined && haveParted(last.received, now, this.#own);
  }

  /**
   * To be kept for the next page: at once, so that it knows of this one, and after each `learn`. `stored` is what is kept by
   * now: another page may live beside this one.
   */
  kept(stored?: KeptClock): KeptClock {
    const exchanges = this.#own.learned
      .slice(-KEPT_EXCHANGES)
      .map(({ sent, received, serverNow }): Exchange => ({ sent, received, serverNow }));
    return withPage(stored?.pages ?? this.#kept, { page: this.#page, exchanges });
  }

  #evidenceOf(reading: ClockReading): ReadingEvidence {
    const { page } = reading;
    if (page === this.#page) return readingEvidence(reading, this.#own, this.#evidenceFrom(0), []);
    const index = this.#earlier.findIndex((earlier) => earlier.page === page);
    // It is not known which pages came before one that is not kept.
    if (index < 0) return readingEvidence(reading, NO_EVIDENCE, [], [this.#own]);
    const own = this.#earlier[index]?.evidence ?? NO_EVIDENCE;
    const later = [...this.#evidenceFrom(index + 1), this.#own];
    return readingEvidence(reading, own, this.#evidenceFrom(0, index), later);
  }

  #evidenceFrom(start: number, end?: number): readonly PageEvidence[] {
    return this.#earlier.slice(start, end).map(({ evidence }) => evidence);
  }
}

const isFresh = (evidence: ReadingEvidence): boolean =>
  evidence.before !== undefined &&
  evidence.reading.monotonicMs - evidence.before.received.monotonicMs <= FRESH_MS &&
  evidence.awakeSince !== undefined;
