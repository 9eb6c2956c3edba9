import { Menu as Base } from '@base-ui/react/menu';
import { Button } from './Button.tsx';
import styles from './Menu.module.css';

export interface MenuChoice {
  /** What it says, which is different for each of a menu. */
  readonly words: string;
  /** Why it cannot be chosen now. It stays where it is and says so. */
  readonly disabledReason?: string | undefined;
  readonly isDangerous?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** What its button says. */
  readonly words: string;
  /** The button's name, where the words alone do not say of what it is. */
  readonly label?: string;
  /** A sentence above the choices. */
  readonly note?: string;
  readonly choices: readonly MenuChoice[];
}

/** A button that opens a list of things to do; by keyboard with the arrow keys, the first letters, and Escape. */
export const Menu = ({ words, label, note, choices }: MenuProps) => (
  <Base.Root>
    <Base.Trigger render={<Button aria-label={label} />}>{words}</Base.Trigger>
    <Base.Portal>
      <Base.Positioner className={styles.place} sideOffset={4} align="end" collisionPadding={8}>
        <Base.Popup className={styles.menu} aria-label={label ?? words}>
          <Base.Group>
            {note !== undefined && <Base.GroupLabel className={styles.note}>{note}</Base.GroupLabel>}
            {choices.map((choice) => (
              <Base.Item
                key={choice.words}
                className={styles.choice}
                data-dangerous={choice.isDangerous}
                disabled={choice.disabledReason !== undefined}
                label={choice.words}
                onClick={choice.onChoose}
              >
                {choice.words}
                {choice.disabledReason !== undefined && (
                  <small className={styles.reason}>{choice.disabledReason}</small>
                )}
              </Base.Item>
            ))}
          </Base.Group>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
