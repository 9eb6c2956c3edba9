import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import styles from './Form.module.css';

/** Beside a form: what saving would change, in plain words, and the two ways on. */
export const ChangesPanel = ({
  changes,
  failed,
  whyNotSave,
  isTouched,
  onForget,
  children,
}: {
  readonly changes: readonly string[];
  readonly failed: string | undefined;
  readonly whyNotSave: string | undefined;
  readonly isTouched: boolean;
  readonly onForget: () => void;
  /** What must be seen from anywhere on a long form. */
  readonly children?: ReactNode;
}) => (
  <aside className={layout.aside} aria-labelledby="changes">
    {children}
    <h2 id="changes">
      <Trans>What saving changes</Trans>
    </h2>
    {isTouched && changes.length > 0 ? (
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    ) : (
      <p className={pages.quiet}>
        <Trans>Nothing yet.</Trans>
      </p>
    )}
    {failed !== undefined && (
      <p role="alert" className={notices.failed}>
        <Trans>
          <strong>▲ Not saved.</strong> {failed} What you typed is kept.
        </Trans>
      </p>
    )}
    <div className={layout.ends}>
      <Button type="submit" variant="primary" size="large" showReason disabledReason={whyNotSave}>
        <Trans>Save</Trans>
      </Button>
      {isTouched && (
        <Button onClick={onForget}>
          <Trans>Back to what is saved</Trans>
        </Button>
      )}
    </div>
  </aside>
);
