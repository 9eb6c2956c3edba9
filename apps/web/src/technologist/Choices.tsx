import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  /** Value and word of each. */
  readonly options: readonly (readonly [value: T, word: string])[];
  readonly isChosen: (value: T) => boolean;
  readonly onPress: (value: T) => void;
}

/** A few to choose from, by one tap each. */
export const Choices = <T extends string>({ label, options, isChosen, onPress }: ChoicesProps<T>) => (
  <fieldset className={styles.choices}>
    <legend className={styles.label}>{label}</legend>
    <div className={styles.options}>
      {options.map(([value, word]) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          aria-pressed={isChosen(value)}
          onClick={() => onPress(value)}
        >
          {isChosen(value) && <span aria-hidden="true">✓ </span>}
          {word}
        </button>
      ))}
    </div>
  </fieldset>
);
