import type { Modality } from './details.ts';

/** The side of the body on which a signal changed. */
export type Side = 'left' | 'right' | 'both';

/** How much of what: amplitude down to −100 %, which is a signal that was lost; latency and threshold mostly up. Whole percent. */
export interface SignalSize {
  readonly measure: 'amplitude' | 'latency' | 'threshold';
  readonly percent: number;
}

/** Whether a signal came back: to its baseline, in part, or not by the end. */
export type Recovery = 'full' | 'partial' | 'none';

/** What came to be known of a signal change: why, what was done, whether it came back. Absent means not said. */
export interface SignalFollowUp {
  readonly cause?: string;
  readonly action?: string;
  readonly recovery?: Recovery;
}

/** A signal that changed, as it is logged: what anybody can read in `description`, and its parts where they were chosen. */
export interface NewSignalChange extends Omit<SignalFollowUp, 'recovery'> {
  readonly modality: Modality;
  readonly side?: Side;
  readonly description: string;
  readonly size?: SignalSize;
}

/** Whether a follow-up says anything at all. */
export const saysSomething = ({ cause, action, recovery }: SignalFollowUp): boolean =>
  recovery !== undefined || [cause, action].some((text) => text !== undefined && text.trim() !== '');

/** Every {@link Recovery}, the best first. */
export const RECOVERIES: readonly Recovery[] = ['full', 'partial', 'none'];
