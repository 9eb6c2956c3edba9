import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { inputId } from '../administration/use-save.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Entry.module.css';
import { SetupField, type SetupFields } from './SetupField.tsx';
import { SetupSection } from './SetupSection.tsx';
import { entryField } from './setup-fields.ts';
import type { SetupRow } from './setup-form.ts';
import type { EditedSetup } from './use-setup-form.ts';

/** What is charged for a unit of each code: those that the payer profiles bill by, and others. */
export function ChargesSection({
  rows,
  add,
  whyNot,
  ...fields
}: SetupFields & {
  readonly rows: readonly SetupRow[];
  readonly add: EditedSetup['add'];
  readonly whyNot: string | undefined;
}) {
  const addButton = useRef<HTMLButtonElement>(null);
  const fieldOf = ({ key }: SetupRow, name: string): string => entryField('charges', key, name);
  const addCharge = (): void => {
    const key = flushSync(() => add('charges'));
    document.getElementById(inputId(entryField('charges', key, 'code')))?.focus();
  };
  const remove = (row: SetupRow): void => {
    addButton.current?.focus();
    fields.form.change(fieldOf(row, 'in'), '');
  };
  return (
    <SetupSection
      part="charges"
      what={t`What is charged for one unit, before any contract. Claims of a code without a charge do not go out as X12.`}
    >
      <div className={styles.entries}>
        {rows.map((row) => {
          const code = fields.form.values[fieldOf(row, 'code')] ?? '';
          return (
            // biome-ignore lint/a11y/useSemanticElements: the section is a fieldset already
            <div key={row.key} role="group" aria-label={code || t`New code`} className={styles.charge}>
              <SetupField
                {...fields}
                readOnly={fields.readOnly || !row.isFree}
                field={fieldOf(row, 'code')}
                name="code"
              />
              <SetupField {...fields} field={fieldOf(row, 'cents')} name="cents" />
              {row.isFree && (
                <span className={styles.belowLabel}>
                  <Button aria-label={t`Remove ${code || t`this code`}`} onClick={() => remove(row)}>
                    <Trans>Remove</Trans>
                  </Button>
                </span>
              )}
            </div>
          );
        })}
      </div>
      <div>
        <Button ref={addButton} disabledReason={whyNot} onClick={addCharge}>
          <Trans>Add a code</Trans>
        </Button>
      </div>
    </SetupSection>
  );
}
