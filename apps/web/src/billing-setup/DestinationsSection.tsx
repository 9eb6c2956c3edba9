import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { inputId } from '../administration/use-save.ts';
import { Button } from '../ui/Button.tsx';
import { DestinationEntry } from './DestinationEntry.tsx';
import styles from './Entry.module.css';
import type { SetupFields } from './SetupField.tsx';
import { SetupSection } from './SetupSection.tsx';
import { entryField } from './setup-fields.ts';
import type { SetupRow } from './setup-form.ts';
import type { EditedSetup } from './use-setup-form.ts';

/** Where batches can go beside the download of each format. */
export function DestinationsSection({
  rows,
  saved,
  add,
  whyNot,
  ...fields
}: SetupFields & {
  readonly rows: readonly SetupRow[];
  readonly saved: EditedSetup['saved'];
  readonly add: EditedSetup['add'];
  readonly whyNot: string | undefined;
}) {
  const addButton = useRef<HTMLButtonElement>(null);
  const addDestination = (): void => {
    const key = flushSync(() => add('destinations'));
    document.getElementById(inputId(entryField('destinations', key, 'title')))?.focus();
  };
  return (
    <SetupSection
      part="destinations"
      what={t`Files of each format can be downloaded in any case. Here are further places, such as a computer that takes HL7 messages. A record goes to each once.`}
    >
      <div className={styles.entries}>
        {rows.map((row) => (
          <DestinationEntry
            key={row.key}
            {...fields}
            row={row}
            saved={saved}
            whyNot={whyNot}
            onRemoved={() => addButton.current?.focus()}
          />
        ))}
      </div>
      <div>
        <Button ref={addButton} disabledReason={whyNot} onClick={addDestination}>
          <Trans>Add a destination</Trans>
        </Button>
      </div>
    </SetupSection>
  );
}
