import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import styles from './NotificationsDialog.module.css';
import { type PushStatus, pushState, tryPush, turnPushOff, turnPushOn } from './push-on-device.ts';

/** Being told while the page is closed: what the browser will ask, and why it is not so where it is not. */
export function PushOption() {
  const { status, problem } = pushState();
  return (
    <section className={styles.option} aria-label={t`While the page is closed`}>
      <strong>
        <Trans>While the page is closed</Trans>
      </strong>
      <p role="status">{problem === undefined ? statusWords(status) : problemWords(problem)}</p>
      <div className={styles.choices}>
        {status === 'off' && (
          <Button variant="primary" onClick={() => void turnPushOn()}>
            <Trans>Turn on</Trans>
          </Button>
        )}
        {status === 'on' && (
          <>
            <Button aria-label={t`Try it: a notification`} onClick={() => void tryPush()}>
              <Trans>Try it</Trans>
            </Button>
            <Button onClick={() => void turnPushOff()}>
              <Trans>Turn off</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function statusWords(status: PushStatus): string {
  switch (status) {
    case 'asking':
      return t`Looking…`;
    case 'not-configured':
      return t`This server sends nothing to devices: whoever runs it has not set up Web Push. While the page is open it tells you all the same.`;
    case 'unsupported':
      return t`This browser cannot be told while the page is closed. On an iPhone or iPad, add the app to the home screen first and open it from there.`;
    case 'denied':
      return t`This browser was told not to show notifications of this site. Allow them in the settings of the browser for this site, then come back here.`;
    case 'off':
      return t`Off. When you turn it on, the browser asks whether this site may show notifications: choose Allow. It holds until you sign out.`;
    case 'on':
      return t`On, until you sign out. It is on again when you sign in on this device.`;
  }
}

const problemWords = (problem: string): string =>
  problem === 'no-push-service'
    ? t`The browser could not reach its push service. Check the network, then try again.`
    : problem;
