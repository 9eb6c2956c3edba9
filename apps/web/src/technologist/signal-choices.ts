import type { SignalSize } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** How much a signal changes most often; a tap each. */
export const SIZES: readonly SignalSize[] = [
  { measure: 'amplitude', percent: -50 },
  { measure: 'amplitude', percent: -60 },
  { measure: 'amplitude', percent: -80 },
  { measure: 'amplitude', percent: -100 },
  { measure: 'latency', percent: 10 },
  { measure: 'threshold', percent: 50 },
];

/** `−60 % amplitude`, `+10 % latency`, `lost` */
export function sizeWords({ measure, percent }: SignalSize): string {
  if (measure === 'amplitude' && percent === -100) return t`lost`;
  const size = `${percent < 0 ? '−' : '+'}${Math.abs(percent)} %`;
  switch (measure) {
    case 'amplitude':
      return t`${size} amplitude`;
    case 'latency':
      return t`${size} latency`;
    case 'threshold':
      return t`${size} threshold`;
  }
}

/** Why signals change most often. */
export const usualCauses = (): readonly string[] => [
  t`traction`,
  t`instrumentation`,
  t`low pressure`,
  t`anesthetic`,
  t`positioning`,
  t`not known`,
];

/** What is done about it most often. */
export const usualActions = (): readonly string[] => [
  t`surgeon paused`,
  t`released the traction`,
  t`raised the pressure`,
  t`changed the anesthetic`,
  t`repositioned`,
];

/** Why the clock is interrupted most often. */
export const usualInterruptions = (): readonly string[] => [
  t`patient turned`,
  t`equipment`,
  t`electrodes`,
  t`surgeon’s wish`,
];
