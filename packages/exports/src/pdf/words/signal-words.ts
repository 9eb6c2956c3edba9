import type { Recovery, Side, SignalChange, SignalFollowUp } from '@ionm-clock/domain';

const SIDES: Readonly<Record<Side, string>> = { left: 'Left', right: 'Right', both: 'Both sides' };

const RECOVERIES: Readonly<Record<Recovery, string>> = {
  full: 'Recovered to baseline',
  partial: 'Recovered in part',
  none: 'Not recovered',
};

/** `Left TcMEP: loss of response (amplitude −60 %)` */
export function signalWords({ modality, side, description, size }: SignalChange): string {
  const where = side === undefined ? modality : `${SIDES[side]} ${modality}`;
  const measured =
    size === undefined
      ? ''
      : ` (${size.measure} ${size.percent < 0 ? `−${-size.percent}` : `+${size.percent}`} %)`;
  return `${where}: ${description}${measured}`;
}

/** `Recovered to baseline. Cause: traction. Done: traction released`; empty where nothing is said. */
export const followUpWords = ({ recovery, cause, action }: SignalFollowUp): string =>
  [
    ...(recovery === undefined ? [] : [RECOVERIES[recovery]]),
    ...(cause === undefined ? [] : [`Cause: ${cause}`]),
    ...(action === undefined ? [] : [`Done: ${action}`]),
  ].join('. ');
