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
        <h1>This screen failed</h1>
        <p>
          The clocks run on at the server, and what you entered is kept and sent. Show the screen again; if
          that does not help, reload the page.
        </p>
        <p className={styles.choices}>
          <Button variant="primary" onClick={() => this.setState({ failed: false })}>
            Show it again
          </Button>
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </p>
      </section>
    );
  }
}
