import {
  attestersOf,
  type ChecklistItem,
  openChanges,
  recordChecklist,
  unexplainedInterruptions,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { type Press, pressNow } from '../log/press.ts';
import { Button } from '../ui/Button.tsx';
import { AskDialog } from './AskForReader.tsx';
import styles from './Checklist.module.css';
import { ChecklistDialog } from './ChecklistDialog.tsx';
import { actionFor, type ChecklistAction } from './checklist-actions.ts';
import { InterruptionDialog } from './InterruptionDialog.tsx';
import { OpenChangesDialog } from './OpenChangesDialog.tsx';
import { ToDoDialog } from './ToDoDialog.tsx';

interface Open {
  readonly action: ChecklistAction;
  readonly press: Press;
}

/** How much of what an auditor will look for is there, and the way to what is missing. */
export function Checklist({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const nameOf = usePersonName();
  const [isListOpen, setListOpen] = useState(false);
  const [open, setOpen] = useState<Open>();
  if (state.record.status !== 'open') return null;
  const items = recordChecklist(state);
  const needed = items.filter(({ status }) => status === 'done' || status === 'open');
  const have = needed.filter(({ status }) => status === 'done').length;
  const more = ({ part, status }: ChecklistItem): string | undefined => {
    if (part === 'reader' && status === 'open' && state.readerRequest !== undefined) return t`asked for`;
    if (part !== 'attestation' || status === 'done') return undefined;
    const who = attestersOf(state).map(nameOf);
    return who.length === 0 ? t`by whoever runs or reads it` : t`by ${who.join(', ')}`;
  };
  return (
    <>
      <Button size="large" className={styles.open} onClick={() => setListOpen(true)}>
        {t`Record: ${have} of ${needed.length} parts there…`}
      </Button>
      {isListOpen && (
        <ChecklistDialog
          items={items.map((item) => ({ ...item, more: more(item), action: actionFor(item, state) }))}
          onAction={(action) => {
            setListOpen(false);
            setOpen({ action, press: pressNow() });
          }}
          onClose={() => setListOpen(false)}
        />
      )}
      {open !== undefined && <ActionDialog view={view} {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface ActionDialogProps extends Open {
  readonly view: CaseView;
  readonly onClose: () => void;
}

function ActionDialog({ view, action, press, onClose }: ActionDialogProps): ReactNode {
  // As it was when it was opened: one after another.
  const [interruption] = useState(unexplainedInterruptions(view.state)[0]);
  switch (action) {
    case 'ask-reader':
      return <AskDialog view={view} onClose={onClose} />;
    case 'explain-interruptions':
      return (
        interruption !== undefined && (
          <InterruptionDialog view={view} interruption={interruption} onClose={onClose} />
        )
      );
    case 'say-what-came':
      return openChanges(view.state.documentation).length === 0 ? null : (
        <OpenChangesDialog view={view} onClose={onClose} />
      );
    default:
      return <ToDoDialog view={view} action={action} press={press} onClose={onClose} />;
  }
}
