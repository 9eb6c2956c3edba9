import type { CaseEvent } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

export type SignalChange = Extract<CaseEvent, { type: 'signal.changed' }>;

/** The signal change that happened last; of two at one instant the one that was logged later. */
export function latestSignal(events: readonly CaseEvent[]): SignalChange | undefined {
  let latest: SignalChange | undefined;
  for (const event of events) {
    if (event.type === 'signal.changed' && (latest === undefined || event.at >= latest.at)) latest = event;
  }
  return latest;
}

/** `left TcMEP −60 %`. */
export function signalText({ payload: { side, modality, description } }: SignalChange): string {
  return [side && sideWords()[side], modality, description].filter((part) => part !== undefined).join(' ');
}

const sideWords = () => ({ left: t`left`, right: t`right`, both: t`both sides` });
