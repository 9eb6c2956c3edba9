interface Due {
  readonly at: number;
  readonly order: number;
  work: (() => void) | undefined;
}

/** The one source of time and of order: what happens, happens in a step of this, at a simulated instant. */
export class Scheduler {
  /** True time in milliseconds since the epoch. No program here can read it. */
  now: number;
  steps = 0;
  readonly #due: Due[] = [];
  #scheduled = 0;

  constructor(startsAt: number) {
    this.now = startsAt;
  }

  /** Calls back once after so many milliseconds of true time; what it returns calls that off. */
  after(ms: number, work: () => void): () => void {
    const due: Due = { at: this.now + Math.max(0, ms), order: this.#scheduled++, work };
    this.#push(due);
    return () => {
      due.work = undefined;
    };
  }

  /** Takes one step after another until then, or until `isDone`, which is asked after each. */
  runUntil(end: number, isDone: () => boolean = () => false): Promise<void> {
    return new Promise((resolve, reject) => {
      const step = (): void => {
        try {
          if (isDone()) {
            resolve();
            return;
          }
          const next = this.#pop(end);
          if (next === undefined) {
            this.now = end;
            resolve();
            return;
          }
          this.now = next.at;
          this.steps++;
          next.work?.();
        } catch (error) {
          reject(error);
          return;
        }
        // Everything that the step has resolved is run to its end before this calls back.
        setImmediate(step);
      };
      step();
    });
  }

  #pop(end: number): Due | undefined {
    for (;;) {
      const [first] = this.#due;
      if (first === undefined || first.at > end) return undefined;
      this.#removeFirst();
      if (first.work !== undefined) return first;
    }
  }

  #push(due: Due): void {
    const heap = this.#due;
    let place = heap.length;
    heap.push(due);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above];
      if (other === undefined || isBefore(other, due)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = due;
  }

  #removeFirst(): void {
    const heap = this.#due;
    const moved = heap.pop();
    if (moved === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      let other = heap[below];
      if (other === undefined) break;
      const right = heap[below + 1];
      if (right !== undefined && isBefore(right, other)) {
        below++;
        other = right;
      }
      if (isBefore(moved, other)) break;
      heap[place] = other;
      place = below;
    }
    heap[place] = moved;
  }
}

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
