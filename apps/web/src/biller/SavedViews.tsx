import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { keepViews, type SavedView, savedViews, withView } from './saved-views.ts';
import styles from './WorklistFilters.module.css';

/** Ways to look at the list, kept for this person on this device. */
export function SavedViews({
  filter,
  sort,
  onChoose,
}: Omit<SavedView, 'name'> & { onChoose: (view: SavedView) => void }) {
  const { user } = useSession();
  const [views, setViews] = useState(() => (user === undefined ? [] : savedViews(localStorage, user.userId)));
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  if (user === undefined) return null;
  const keep = (next: readonly SavedView[], words: string): void => {
    setViews(next);
    setSaid(
      keepViews(localStorage, user.userId, next)
        ? words
        : t`This browser keeps nothing. It is gone after a reload.`,
    );
  };
  const given = name.trim();
  return (
    <form
      className={styles.views}
      onSubmit={(event) => {
        event.preventDefault();
        if (given === '') return;
        keep(withView(views, { name: given, filter, sort }), t`View ${given} is saved.`);
        setName('');
      }}
    >
      {views.length > 0 && (
        <ul className={styles.views} aria-label={t`Saved views`}>
          {views.map((view) => (
            <li key={view.name} className={styles.row}>
              <Button
                onClick={() => {
                  onChoose(view);
                  setSaid(t`The list shows ${view.name}.`);
                }}
              >
                {view.name}
              </Button>
              <Button
                aria-label={t`Remove the view ${view.name}`}
                onClick={() => {
                  keep(
                    views.filter((one) => one !== view),
                    t`View ${view.name} is removed.`,
                  );
                  // What was pressed goes.
                  nameField.current?.focus();
                }}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Field label={t`Name of this view`}>
          {(id) => (
            <input
              ref={nameField}
              id={id}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabledReason={given === '' ? t`Give the view a name first.` : undefined}>
          <Trans>Save view</Trans>
        </Button>
      </div>
      <p role="status">{said}</p>
    </form>
  );
}
