import styles from './Form.module.css';

/** A box to tick, with its words. */
export const CheckField = ({
  label,
  checked,
  readOnly,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly readOnly: boolean;
  readonly onChange: (checked: boolean) => void;
}) => (
  <label className={styles.check}>
    <input
      type="checkbox"
      checked={checked}
      disabled={readOnly}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>{label}</span>
  </label>
);
