import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';

/** Why there is no report, or none that is up to date, and what to do. */
export const Problem = ({
  message,
  isOld,
  onTryAgain,
}: {
  readonly message: string;
  readonly isOld: boolean;
  readonly onTryAgain: () => void;
}) => (
  <div role="alert" className={notices.failed}>
    <p>
      <strong>
        <Trans>▲ The report could not be made.</Trans>
      </strong>{' '}
      {message} {isOld && <Trans>What is shown is of the range before.</Trans>}
    </p>
    <Button onClick={onTryAgain}>
      <Trans>Try again</Trans>
    </Button>
  </div>
);
