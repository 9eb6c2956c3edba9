import type { ChecklistItem, ChecklistPart, ChecklistStatus } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Checklist.module.css';
import type { ChecklistAction } from './checklist-actions.ts';

const partWords = (): Readonly<Record<ChecklistPart, string>> => ({
  order: t`Surgeon’s order`,
  indication: t`Indication`,
  procedure: t`Primary procedure`,
  modality: t`Modalities`,
  baseline: t`Baselines`,
  reader: t`Reading physician`,
  interruption: t`Interruptions explained`,
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

/** A part, with what else there is to say of it, and where it is entered if it is missing. */
export interface ListedPart extends ChecklistItem {
  readonly more: string | undefined;
  readonly action: ChecklistAction | undefined;
}

const actionWords = (): Readonly<Partial<Record<ChecklistAction, string>>> => ({
  'ask-reader': t`Ask…`,
  'tell-surgeon': t`Log it…`,
  'say-what-came': t`Say…`,
  'explain-interruptions': t`Say why…`,
});

interface ChecklistDialogProps {
  readonly items: readonly ListedPart[];
  readonly onAction: (action: ChecklistAction) => void;
  readonly onClose: () => void;
}

/** What an auditor will look for, and whether the record has it; what is missing leads to its form. */
export const ChecklistDialog = ({ items, onAction, onClose }: ChecklistDialogProps) => (
  <Dialog title={t`What an auditor will look for`} onClose={onClose}>
    <ul className={styles.items}>
      {items.map(({ part, status, more, action }) => {
        const [symbol, word] = statusWords()[status];
        const words = (action && actionWords()[action]) ?? t`Enter…`;
        return (
          <li key={part} className={styles.item} data-status={status}>
            <span>
              <span aria-hidden="true">{symbol} </span>
              <strong>{partWords()[part]}</strong> {word}
              {more !== undefined && <span className={styles.more}>{more}</span>}
            </span>
            {action !== undefined && (
              <Button
                size="large"
                className={styles.enter}
                aria-label={`${words.replace('…', '')}: ${partWords()[part]}`}
                onClick={() => onAction(action)}
              >
                {words}
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
