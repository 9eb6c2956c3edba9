import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';
import styles from './TextWithPhrases.module.css';

interface TextWithPhrasesProps {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What stands beside the text. */
  readonly children?: ReactNode;
}

/** As long as the wire takes. */
const LONGEST = 4_000;

/**
 * A text, with what is often written a tap away. The phrases come first, so that a dialog that opens does not focus
 * the text and cover half of a tablet with its keyboard.
 */
export const TextWithPhrases = ({ label, phrases, text, onText, children }: TextWithPhrasesProps) => (
  <Field label={label}>
    {(id) => (
      <>
        <div className={styles.phrases}>
          {phrases.map((phrase) => (
            <button key={phrase} type="button" className={styles.phrase} onClick={() => onText(phrase)}>
              {phrase}
            </button>
          ))}
        </div>
        <div className={styles.line}>
          <input
            id={id}
            value={text}
            maxLength={LONGEST}
            autoComplete="off"
            onChange={(event) => onText(event.target.value)}
          />
          {children}
        </div>
      </>
    )}
  </Field>
);
