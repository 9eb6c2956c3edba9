import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import styles from './WorklistNotice.module.css';

/** The records could not be fetched: what is shown stays, and says so. */
export function WorklistProblem({ problem, onTryAgain }: { problem: string; onTryAgain: () => void }) {
  return (
    <div role="alert" className={styles.problem}>
      <p>
        <Trans>
          <strong>▲ The records could not be fetched.</strong> {problem} What is shown may be out of date.
        </Trans>
      </p>
      <Button onClick={onTryAgain}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  );
}
