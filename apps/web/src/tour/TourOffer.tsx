import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useRef } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '../session/session-store.ts';
import styles from './TourOffer.module.css';
import { hasTour } from './tour-paths.ts';
import { endTour, startTour, useTour } from './tour-store.ts';

const Tour = lazy(() => import('./Tour.tsx'));

/** Offers to show the desk around, where there is a tour; opens by itself never. */
export function TourOffer() {
  const { user } = useSession();
  const [path] = useLocation();
  const { isKnown, isOn } = useTour();
  const starter = useRef<HTMLButtonElement>(null);
  if (user === undefined || !hasTour(path)) return null;
  const end = (): void => {
    endTour();
    starter.current?.focus();
  };
  return (
    <>
      <span className={styles.offer}>
        <button ref={starter} type="button" className={styles.button} onClick={startTour}>
          {isKnown ? <Trans>Show me around again</Trans> : <Trans>Show me around (1 minute)</Trans>}
        </button>
        {!isKnown && !isOn && (
          <button type="button" className={styles.button} onClick={endTour}>
            <Trans>No, thanks</Trans>
          </button>
        )}
      </span>
      {isOn && (
        <Suspense fallback={null}>
          <Tour key={path} path={path} onEnd={end} />
        </Suspense>
      )}
    </>
  );
}
