import { Button } from '../ui/Button.tsx';
import styles from './Form.module.css';

/** The organisation could not be fetched: what is shown stays, and says so. */
export const DeskProblem = ({
  problem,
  isKnown,
  onTryAgain,
}: {
  readonly problem: string;
  readonly isKnown: boolean;
  readonly onTryAgain: () => void;
}) => (
  <div role="alert" className={styles.failed}>
    <p>
      <strong>▲ The organisation could not be fetched.</strong> {problem}
      {isKnown && ' What is shown may be out of date. What you typed is kept.'}
    </p>
    <Button onClick={onTryAgain}>Try again</Button>
  </div>
);
