import type { ChecklistItem, ChecklistPart, ChecklistStatus } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Checklist.module.css';
import type { ToDoAction } from './to-do.ts';

const partWords = (): Readonly<Record<ChecklistPart, string>> => ({
  order: t`Surgeon’s order`,
  indication: t`Indication`,
  procedure: t`Primary procedure`,
  modality: t`Modalities`,
  baseline: t`Baselines`,
  reader: t`Reading physician`,
  'report-to-surgeon': t`Signal changes told to the surgeon`,
  recovery: t`What came of signal changes`,
  attestation: t`Attestation`,
});

const statusWords = (): Readonly<Record<ChecklistStatus, readonly [symbol: string, word: string]>> => ({
  done: ['✓', t`there`],
  open: ['○', t`missing`],
  later: ['·', t`after the end`],
  'not-needed': ['–', t`not needed so far`],
});

/** The form that mends each part, where one does. */
const ACTIONS: Readonly<Partial<Record<ChecklistPart, ToDoAction>>> = {
  order: 'enter-details',
  indication: 'enter-details',
  procedure: 'enter-details',
  modality: 'enter-details',
  baseline: 'record-baselines',
  'report-to-surgeon': 'tell-surgeon',
};

interface ChecklistDialogProps {
  readonly items: readonly ChecklistItem[];
  readonly onAction: (action: ToDoAction) => void;
  readonly onClose: () => void;
}

/** What an auditor will look for, and whether the record has it; what is missing leads to its form. */
export const ChecklistDialog = ({ items, onAction, onClose }: ChecklistDialogProps) => (
  <Dialog title={t`What an auditor will look for`} onClose={onClose}>
    <ul className={styles.items}>
      {items.map(({ part, status }) => {
        const [symbol, word] = statusWords()[status];
        const action = status === 'open' ? ACTIONS[part] : undefined;
        return (
          <li key={part} className={styles.item} data-status={status}>
            <span>
              <span aria-hidden="true">{symbol} </span>
              <strong>{partWords()[part]}</strong> {word}
            </span>
            {action !== undefined && (
              <Button
                size="large"
                aria-label={t`Enter: ${partWords()[part]}`}
                onClick={() => onAction(action)}
              >
                <Trans>Enter…</Trans>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
    <Button size="large" variant="primary" onClick={onClose}>
      <Trans>Done</Trans>
    </Button>
  </Dialog>
);
