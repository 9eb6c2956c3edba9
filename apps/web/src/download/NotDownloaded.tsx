import { Trans } from '@lingui/react/macro';
import notices from '../ui/Notice.module.css';

/** `why`: as the server or the browser told it, with what to do. */
export const NotDownloaded = ({ why }: { readonly why: string }) => (
  <p role="alert" className={notices.failed}>
    <strong>
      <Trans>▲ Not downloaded.</Trans>
    </strong>{' '}
    {why}
  </p>
);
