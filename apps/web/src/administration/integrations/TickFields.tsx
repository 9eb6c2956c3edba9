import field from '../../ui/Field.module.css';
import { CheckField } from '../CheckField.tsx';
import forms from '../Form.module.css';
import { inputId } from '../use-save.ts';
import styles from './Integrations.module.css';

/** Several of a few, each with its words; what is wrong stands below, and is read with the group. */
export const TickFields = <Choice extends string>({
  name,
  legend,
  choices,
  chosen,
  problem,
  onTick,
}: {
  /** Of the field, by which it gets the focus. */
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: Choice; readonly words: string }[];
  readonly chosen: readonly string[];
  readonly problem: string | undefined;
  readonly onTick: (value: Choice, isChosen: boolean) => void;
}) => {
  const problemId = `${inputId(name)}-problem`;
  return (
    <fieldset
      id={inputId(name)}
      tabIndex={-1}
      className={styles.ticks}
      aria-describedby={problem === undefined ? undefined : problemId}
    >
      <legend className={styles.legend}>{legend}</legend>
      <div className={forms.places}>
        {choices.map(({ value, words }) => (
          <CheckField
            key={value}
            label={words}
            checked={chosen.includes(value)}
            readOnly={false}
            onChange={(isChosen) => onTick(value, isChosen)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <small id={problemId} className={field.problem}>
          <span aria-hidden="true">▲ </span>
          {problem}
        </small>
      )}
    </fieldset>
  );
};
