import type { Instant } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useNow } from '../server-clock/use-now.ts';
import { stay, useSignsOutAt } from '../session/idle-log-off.ts';
import { Button } from '../ui/Button.tsx';
import styles from './IdleWarning.module.css';

/** In the last minute before the page signs out because nobody touched it. Any touch keeps the person signed in. */
export function IdleWarning() {
  const at = useSignsOutAt();
  return at === undefined ? null : <Warning at={at} />;
}

function Warning({ at }: { readonly at: Instant }) {
  const left = leftText(at - useNow());
  return (
    <section className={styles.warning} aria-label={t`Soon signed out`}>
      <p>
        <Trans>
          <strong role="timer">{t`You will be signed out in ${left}.`}</strong> The clock runs on.
          <span role="status" className={styles.spoken}>
            You will be signed out within a minute. Touch anything to stay.
          </span>
        </Trans>
      </p>
      <Button variant="primary" size="large" onClick={stay}>
        <Trans>Stay</Trans>
      </Button>
    </section>
  );
}

/** `0:42`, also a moment too late. */
function leftText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
