import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  /** Value and word of each. */
  readonly options: readonly (readonly [value: T, word: string])[];
  readonly isChosen: (value: T) => boolean;
  readonly onPress: (value: T) => void;
}

/** A few to choose from, by one tap each, or by the arrow keys and the space bar. */
export function Choices<T extends string>({ label, options, isChosen, onPress }: ChoicesProps<T>) {
  const labelId = useId();
  const chosen = options.map(([value]) => value).filter(isChosen);
  return (
    <div className={styles.choices}>
      <p id={labelId} className={styles.label}>
        {label}
      </p>
      <ToggleGroup className={styles.options} aria-labelledby={labelId} value={chosen} multiple>
        {options.map(([value, word]) => (
          <Toggle key={value} value={value} className={styles.option} onPressedChange={() => onPress(value)}>
            {isChosen(value) && <span aria-hidden="true">✓ </span>}
            {word}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  );
}
