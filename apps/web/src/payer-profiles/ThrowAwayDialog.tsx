import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ProfilePages.module.css';

/** Asked once before what was typed is gone. */
export const ThrowAwayDialog = ({
  name,
  onThrowAway,
  onClose,
}: {
  readonly name: string;
  readonly onThrowAway: () => void;
  readonly onClose: () => void;
}) => (
  <Dialog title="Throw the draft away?" onClose={onClose}>
    <p>{name}: what you typed will be gone. Nothing that is saved changes.</p>
    <p className={styles.ends}>
      <Button onClick={onClose}>Keep it</Button>
      <Button variant="danger" onClick={onThrowAway}>
        Throw it away
      </Button>
    </p>
  </Dialog>
);
