import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { type Press, pressNow } from '../log/press.ts';
import { Button } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import { Status } from '../ui/Status.tsx';
import styles from './StillToDo.module.css';
import { ToDoDialog } from './ToDoDialog.tsx';
import type { ToDo, ToDoAction } from './to-do.ts';
import { useToDos } from './use-to-dos.ts';

const buttonWords = (): Readonly<Record<ToDoAction, string>> => ({
  'enter-details': t`Enter…`,
  'record-baselines': t`Record…`,
  'tell-surgeon': t`Log it…`,
  join: t`Join`,
});

/**
 * What those in the OR can still put right, found by the functions that make the record; nothing is shown while there is nothing.
 * It stops nobody: the clock's own buttons are not touched by it.
 */
export function StillToDo({ view }: { readonly view: CaseView }) {
  const items = useToDos(view);
  const [open, setOpen] = useState<{ readonly action: ToDoAction; readonly press: Press }>();
  const press = (action: ToDoAction): void => {
    if (action === 'join') issue(view.state.id, { type: 'joinAsTechnologist' });
    else setOpen({ action, press: pressNow() });
  };
  const title = view.state.clock.status === 'not-started' ? t`Before the start` : t`Still to do`;
  return (
    <>
      {items.length > 0 && (
        <section className={styles.section} aria-label={title}>
          <h2 className={styles.title}>{title}</h2>
          <ul className={styles.items}>
            {items.map((item) => (
              <Item key={item.key} view={view} item={item} onPress={press} />
            ))}
          </ul>
        </section>
      )}
      {/* Outside of the list, so that what somebody writes stays when a colleague mends it meanwhile. */}
      {open !== undefined && <ToDoDialog view={view} {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface ItemProps {
  readonly view: CaseView;
  readonly item: ToDo;
  readonly onPress: (action: ToDoAction) => void;
}

function Item({ view, item: { urgent, words, lost, action }, onPress }: ItemProps) {
  const may = mayNow(view, { type: 'addNote', text: 'note' });
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span role={urgent ? 'status' : undefined}>
          <Status kind={urgent ? 'over-limit' : 'waiting'}>{words}</Status>
        </span>
        {lost !== undefined && (
          <span className={styles.lost} role="timer">
            {lost}
          </span>
        )}
      </div>
      {action !== undefined && (
        <Button
          size="large"
          disabledReason={may.ok ? undefined : may.reason}
          {...onFirstPress(() => onPress(action))}
        >
          {buttonWords()[action]}
        </Button>
      )}
    </li>
  );
}
