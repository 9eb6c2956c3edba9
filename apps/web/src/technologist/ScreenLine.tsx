import { t } from '@lingui/core/macro';
import type { ScreenState } from './keep-awake.ts';
import styles from './ScreenLine.module.css';
import { useScreenAwake } from './screen-awake.ts';

const words = (): Readonly<Record<ScreenState, readonly [symbol: string, words: string] | undefined>> => ({
  asked: undefined,
  on: ['☀', t`The screen stays on.`],
  refused: [
    '◆',
    t`The screen may turn off: this device does not let it stay on. The clock runs all the same.`,
  ],
  cannot: ['◆', t`The screen may turn off: this browser cannot keep it on. The clock runs all the same.`],
});

/** Keeps the screen on while the clock runs or is interrupted, and says whether it does. */
export function ScreenLine({ isWanted }: { readonly isWanted: boolean }) {
  const state = useScreenAwake(isWanted);
  const said = state && words()[state];
  if (!isWanted) return null;
  return (
    <p className={styles.line} data-state={state} role="status" aria-label={t`Screen`}>
      {said !== undefined && (
        <>
          <span aria-hidden="true">{said[0]} </span>
          {said[1]}
        </>
      )}
    </p>
  );
}
