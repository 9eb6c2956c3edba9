import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import styles from './Entry.module.css';
import { FoldedEntry } from './Entry.tsx';
import { SetupField, type SetupFields } from './SetupField.tsx';
import { choiceText } from './setup-choices.ts';
import { entryField, LIST_FIELDS, YES } from './setup-fields.ts';
import type { SetupForm, SetupRow } from './setup-form.ts';
import { entryName } from './setup-words.ts';

const ALWAYS = ['title', 'id', 'format', 'delivery'] as const;
const OF_MLLP = ['host', 'port', 'tls'] as const;

/** One destination: it can be removed, and until that is saved be kept after all. */
export function DestinationEntry({
  row,
  saved,
  whyNot,
  onRemoved,
  ...fields
}: SetupFields & {
  readonly row: SetupRow;
  readonly saved: SetupForm;
  readonly whyNot: string | undefined;
  /** The button that removed it is gone. */
  readonly onRemoved: () => void;
}) {
  const { form, problems, readOnly } = fields;
  const fieldOf = (name: string): string => entryField('destinations', row.key, name);
  const value = (name: string): string => form.values[fieldOf(name)] ?? '';
  const title = entryName('destinations', row.key, form.values, {});
  if (value('in') !== YES) {
    return (
      <p className={styles.gone}>
        {t`${title} will be removed. What went there stays in the ledger.`}
        <Button
          onClick={() => form.change(fieldOf('in'), saved[fieldOf('in')] ?? YES)}
        >{t`Keep ${title}`}</Button>
      </p>
    );
  }
  const remove = (): void => {
    onRemoved();
    form.change(fieldOf('in'), '');
  };
  const shown = value('delivery') === 'mllp' ? [...ALWAYS, ...OF_MLLP] : ALWAYS;
  return (
    <FoldedEntry
      title={title}
      note={[choiceText('format', value('format')), value('id')].filter(Boolean).join(' · ')}
      startsOpen={!row.isSaved}
      isWrong={LIST_FIELDS.destinations.some((name) => problems.has(fieldOf(name)))}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: the section is a fieldset already */}
      <div role="group" aria-label={title} className={styles.beside}>
        {shown.map((name) => (
          <SetupField
            key={name}
            {...fields}
            readOnly={readOnly || (name === 'id' && row.isSaved)}
            field={fieldOf(name)}
            name={name}
            {...(name === 'id' && {
              hint: row.isSaved
                ? t`The id stays: batches name it.`
                : t`Small letters, digits and hyphens. It stays.`,
            })}
          />
        ))}
      </div>
      <div>
        <Button aria-label={t`Remove ${title}`} disabledReason={whyNot} onClick={remove}>
          <Trans>Remove</Trans>
        </Button>
      </div>
    </FoldedEntry>
  );
}
