import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../ui/Button.tsx';
import { Highlight } from './Highlight.tsx';
import styles from './Tour.module.css';
import { usePresentSteps } from './use-present-steps.ts';

/** Points at the controls of this page, one after the other. The page stays as it is and can be used meanwhile. */
export default function Tour({ path, onEnd }: { readonly path: string; readonly onEnd: () => void }) {
  const steps = usePresentSteps(path);
  const [at, setAt] = useState<string>();
  const words = useRef<HTMLParagraphElement>(null);
  const index = Math.max(
    0,
    steps.findIndex((step) => step.at === at),
  );
  const step = steps[index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out as it comes.
  useEffect(() => {
    const isInTour = words.current?.parentElement?.contains(document.activeElement) === true;
    // While the page still fills, another step can become the first: whoever is at a button already stays there.
    if (at !== undefined || !isInTour) words.current?.focus();
  }, [step?.at]);
  const [number, count] = [index + 1, steps.length];
  const isLast = number >= count;
  return createPortal(
    <section
      className={styles.tour}
      aria-label={t`Tour`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onEnd();
      }}
    >
      {step !== undefined && <Highlight key={step.at} at={step.at} />}
      <p ref={words} tabIndex={-1} className={styles.words}>
        {step === undefined ? (
          <Trans>There is nothing to show here yet. Open a case or a record, and start the tour again.</Trans>
        ) : (
          <>
            <strong>{step.at}</strong> {step.words}
          </>
        )}
      </p>
      <p className={styles.choices}>
        {step !== undefined && <span className={styles.count}>{t`${number} of ${count}`}</span>}
        {index > 0 && (
          <Button onClick={() => setAt(steps[index - 1]?.at)}>
            <Trans>Back</Trans>
          </Button>
        )}
        {!isLast && (
          <Button variant="primary" onClick={() => setAt(steps[index + 1]?.at)}>
            <Trans>Go on</Trans>
          </Button>
        )}
        <Button variant={isLast ? 'primary' : 'plain'} onClick={onEnd}>
          <Trans>End the tour</Trans>
        </Button>
      </p>
    </section>,
    document.body,
  );
}
