import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';

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
  <div role="alert" className={notices.failed}>
    <p>
      <strong>
        <Trans>▲ The organisation could not be fetched.</Trans>
      </strong>{' '}
      {problem} {isKnown && t`What is shown may be out of date. What you typed is kept.`}
    </p>
    <Button onClick={onTryAgain}>
      <Trans>Try again</Trans>
    </Button>
  </div>
);
