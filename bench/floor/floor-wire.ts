import type { Action } from '../subject.ts';

/** A tap as the floor takes it. `body` makes it as long as a command of the product. */
export interface FloorCommand {
  readonly commandId: string;
  readonly caseNumber: number;
  readonly action: Action;
  readonly body: string;
}

/** A tap as the floor shows it. */
export interface FloorEvent {
  readonly seq: number;
  readonly commandId: string;
  readonly caseNumber: number;
  /** How many clocks of the physician run. */
  readonly level: number;
  /** Makes it as long as an event of the product; empty in the floor of short messages. */
  readonly filler: string;
}
