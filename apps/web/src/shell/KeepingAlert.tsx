import { Trans } from '@lingui/react/macro';
import { useClientState } from '../log/case-client.ts';
import styles from './Refusals.module.css';

/** When the browser would not keep what is tapped, it lives as long as this page only. */
export function KeepingAlert() {
  const keeping = useClientState((state) => state.keeping);
  if (keeping === 'works') return null;
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <Trans>
          <strong>▲ This device cannot keep entries:</strong> its storage is full or switched off, or a newer
          version of the app has taken it over. Do not close this page until they are sent.
        </Trans>
      </p>
    </div>
  );
}
