import { type CaseState, CONFIRM_STOP_WITHIN_MS, inOrder } from '@ionm-clock/domain';
import { useEffect, useState } from 'react';
import { type Press, pressNow } from '../log/press.ts';

export interface StopQuestion {
  /** When Stop was first pressed: the instant that the stop will carry. Undefined while nothing is asked. */
  readonly press: Press | undefined;
  /** Somebody interrupted or resumed the clock after the press, so that a stop at that time would stop nothing. */
  readonly isOvertaken: boolean;
  readonly ask: () => void;
  readonly drop: () => void;
}

interface Asked {
  readonly press: Press;
  readonly ofClock: string;
}

/** `Stop at 10:12:44?`, from the first press of Stop until it is answered, lapses, or the clock is no longer the one asked about. */
export function useStopQuestion(state: CaseState): StopQuestion {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    if (asked === undefined) return;
    const lapse = setTimeout(() => setAsked(undefined), CONFIRM_STOP_WITHIN_MS);
    return () => clearTimeout(lapse);
  }, [asked]);
  const isOvertaken = asked !== undefined && asked.ofClock !== stretchOf(state);
  return {
    press: isOvertaken ? undefined : asked?.press,
    isOvertaken,
    ask: () => setAsked({ press: pressNow(), ofClock: stretchOf(state) }),
    drop: () => setAsked(undefined),
  };
}

/**
 * Differs for each stretch in which the clock runs, is interrupted or has ended. By the entry that began it, not by its time, which
 * becomes more exact when the entry is stored.
 */
function stretchOf({ clock, entries }: CaseState): string {
  const began = inOrder(entries).findLast(
    ({ type, withdrawn }) => type.startsWith('monitoring.') && !withdrawn,
  );
  return `${clock.status} ${began?.eventId}`;
}
