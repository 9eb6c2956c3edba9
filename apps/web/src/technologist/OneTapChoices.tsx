import { Button } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './OpenChanges.module.css';

export type Choice = readonly [word: string, press: () => void];

interface OneTapChoicesProps {
  readonly choices: readonly Choice[];
  /** What a choice is called where it is read out, away from what stands above it. */
  readonly nameOf: (word: string) => string;
  /** Why none of them can be pressed. */
  readonly against: string | undefined;
}

/** What may be said of one thing, each by one tap, large enough for a glove. */
export const OneTapChoices = ({ choices, nameOf, against }: OneTapChoicesProps) => (
  <div className={styles.choices}>
    {choices.map(([word, press]) => (
      <Button
        key={word}
        size="large"
        className={styles.choice}
        aria-label={nameOf(word)}
        disabledReason={against}
        {...onFirstPress(press)}
      >
        {word}
      </Button>
    ))}
  </div>
);
