import { type LoadStatus, loadStatus, type PhysicianLoad } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Status } from '../ui/Status.tsx';
import styles from './LoadMeter.module.css';
import { loadText, loadWords } from './load-words.ts';

const FILL: Readonly<Record<LoadStatus, string | undefined>> = {
  below: styles.below,
  'at-limit': styles.atLimit,
  'over-limit': styles.overLimit,
};

/** How many cases this physician reads at this moment, in dots, in numbers and in words. */
export function LoadMeter({ load, timeZone }: { load: PhysicianLoad; timeZone: string }) {
  const status = loadStatus(load);
  const places = Array.from({ length: Math.max(load.level, load.limit) }, (_, index) => index);
  return (
    <section className={`${styles.meter} ${FILL[status]}`} aria-label={t`Your load`}>
      <span className={styles.title} aria-hidden="true">
        <Trans>Load</Trans>
      </span>
      <span className={styles.dots} aria-hidden="true">
        {places.map((place) => (
          <Dot key={place} filled={place < load.level} aboveLimit={place >= load.limit} />
        ))}
      </span>
      <p className={styles.words} aria-live="polite">
        <strong className={styles.count}>{loadText(load)}</strong>{' '}
        <LoadWords load={load} timeZone={timeZone} />
      </p>
    </section>
  );
}

function LoadWords({ load, timeZone }: { load: PhysicianLoad; timeZone: string }) {
  const status = loadStatus(load);
  const words = loadWords(load, timeZone);
  return status === 'below' ? (
    <span className={styles.quiet}>{words}</span>
  ) : (
    <Status kind={status}>{words}</Status>
  );
}

/** A dot a case; those above the limit are triangles, so that shape tells it as colour does. */
function Dot({ filled, aboveLimit }: { filled: boolean; aboveLimit: boolean }) {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      {aboveLimit ? (
        <path d="M 11 2 L 21 20 H 1 Z" fill="currentColor" />
      ) : (
        <circle
          cx="11"
          cy="11"
          r="8.5"
          fill={filled ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="2"
        />
      )}
    </svg>
  );
}
