import { t } from '@lingui/core/macro';

/** `−1`, `+2`, `±0`: with a minus sign, not a hyphen. */
export const signedText = (count: number): string =>
  count === 0 ? '±0' : count < 0 ? `−${-count}` : `+${count}`;

/** How many units a record has more or less than the payer was told. */
export const unitsSinceExportText = (count: number): string => t`units ${signedText(count)}`;
