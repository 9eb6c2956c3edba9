import type { CaseFileProblem } from '@ionm-clock/protocol';
import { problemLine } from '../../outcome.ts';

/** Of more problems than these only the number is told: they mostly have one cause. */
const MOST_TOLD = 100;

/** What is wrong with the input: the first problems, and how many there are. */
export class Problems {
  #count = 0;
  readonly #first: CaseFileProblem[] = [];

  add(problem: CaseFileProblem): void {
    this.#count++;
    if (this.#first.length < MOST_TOLD) this.#first.push(problem);
  }

  get count(): number {
    return this.#count;
  }

  /** One a line, as `compute` tells them. */
  get lines(): readonly string[] {
    const more = this.#count - this.#first.length;
    return [...this.#first.map(problemLine), ...(more > 0 ? [`and ${more} more`] : [])];
  }
}
