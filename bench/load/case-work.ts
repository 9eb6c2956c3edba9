import { CASES } from '../staff.ts';
import type { Action, Command, Subject } from '../subject.ts';

/** As in the OR: far more is written down than the clock is touched. */
const ACTIONS: readonly Action[] = ['interrupt', 'note', 'note', 'note', 'resume', 'note', 'note', 'note'];

/** What is done to the cases, each action on what the ones before it left: no command has a reason to be refused. */
export class CaseWork {
  readonly #subject: Subject;
  readonly #done: number[];

  constructor(subject: Subject, cases = CASES) {
    this.#subject = subject;
    this.#done = Array.from({ length: cases }, () => 0);
  }

  /** The next thing that happens in a case: its clock is interrupted, notes are written, the clock is resumed … */
  next(caseNumber: number): Command {
    const done = this.#done[caseNumber] ?? 0;
    this.#done[caseNumber] = done + 1;
    return this.#subject.command(caseNumber, ACTIONS[done % ACTIONS.length] ?? 'note');
  }

  /** The next tap on the clock of a case; the notes that would come before it are not written. */
  nextTap(caseNumber: number): Command {
    let done = this.#done[caseNumber] ?? 0;
    while (ACTIONS[done % ACTIONS.length] === 'note') done++;
    this.#done[caseNumber] = done;
    return this.next(caseNumber);
  }
}
