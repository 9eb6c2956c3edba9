import { Trans } from '@lingui/react/macro';
import notices from '../../ui/Notice.module.css';

/** Why something was not made; nothing while there is no reason. */
export const NotMade = ({ why }: { readonly why: string | undefined }) =>
  why === undefined ? null : (
    <p role="alert" className={notices.failed}>
      <Trans>
        <strong>▲ Not made.</strong> {why} What you typed is kept.
      </Trans>
    </p>
  );
