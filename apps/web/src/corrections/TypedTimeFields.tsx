import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Choices } from '../ui/Choices.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './Corrections.module.css';
import { type TypedTime, typedInstant } from './typed-time.ts';

interface TypedTimeFieldsProps {
  readonly typed: TypedTime;
  readonly timeZone: string;
  readonly onTyped: (typed: TypedTime) => void;
}

const twiceHint = () =>
  [
    ['first', t`The first time`],
    ['second', t`The second time`],
  ] as const;

/** `080312` as `08:03:12`, while it is typed: the field for times that browsers have shows them as mornings and afternoons. */
const withColons = (text: string): string =>
  text
    .replaceAll(/\D/g, '')
    .slice(0, 6)
    .replace(/(\d\d)(?=\d)/g, '$1:');

/** When it happened, by the clock of the facility, to the second. */
export function TypedTimeFields({ typed, timeZone, onTyped }: TypedTimeFieldsProps) {
  const instant = typedInstant(typed, timeZone);
  return (
    <>
      <div className={styles.when}>
        <Field label={t`Date`}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={typed.date}
              onChange={({ target }) => onTyped({ ...typed, date: target.value })}
            />
          )}
        </Field>
        <Field label={t`Time`}>
          {(id) => (
            <input
              id={id}
              inputMode="numeric"
              autoComplete="off"
              placeholder={t`hh:mm:ss`}
              value={typed.time}
              onFocus={({ currentTarget }) => currentTarget.select()}
              onChange={({ target }) => onTyped({ ...typed, time: withColons(target.value) })}
            />
          )}
        </Field>
      </div>
      <p className={styles.zone}>
        <Trans>By the clock in {timeZone.replaceAll('_', ' ')}</Trans>
      </p>
      {instant.ok && instant.twice && (
        <Choices
          label={t`The clocks changed: it was this time twice`}
          options={twiceHint()}
          isChosen={(which) => (which === 'second') === typed.later}
          onPress={(which) => onTyped({ ...typed, later: which === 'second' })}
        />
      )}
    </>
  );
}
