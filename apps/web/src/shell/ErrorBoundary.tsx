import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** A desk that fails leaves the shell standing, and with it what waits to be sent. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <section role="alert" className={styles.failed}>
        <h1>
          <Trans>This screen failed</Trans>
        </h1>
        <p>
          <Trans>
            The clocks run on at the server, and what you entered is kept and sent. Show the screen again; if
            that does not help, reload the page.
          </Trans>
        </p>
        <p className={styles.choices}>
          <Button variant="primary" onClick={() => this.setState({ failed: false })}>
            <Trans>Show it again</Trans>
          </Button>
          <Button onClick={() => location.reload()}>
            <Trans>Reload the page</Trans>
          </Button>
        </p>
      </section>
    );
  }
}
