import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import { type FacilityField, moved, roomLines, roomProblems, roomsText } from './facility-form.ts';
import styles from './RoomFields.module.css';
import type { Form } from './use-form.ts';
import { inputId } from './use-save.ts';

/** The ORs in their order, each with a name. */
export function RoomFields({
  form,
  problems,
  readOnly,
}: {
  readonly form: Form<FacilityField>;
  readonly problems: ReadonlyMap<FacilityField, string>;
  readonly readOnly: boolean;
}) {
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  const rooms = roomLines(form.values.rooms);
  const wrong = problems.has('rooms') ? roomProblems(rooms) : new Map<number, string>();
  const set = (next: readonly string[]): void => form.change('rooms', roomsText(next));
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
    added.current = false;
  });
  const add = (): void => {
    added.current = true;
    set([...rooms, '']);
  };
  const whyNot = readOnly ? t`You may look at this facility, and not change it.` : undefined;
  return (
    <fieldset className={layout.group} id={inputId('rooms')} tabIndex={-1}>
      <legend className={layout.legend}>
        <Trans>ORs</Trans>
      </legend>
      <p className={pages.quiet}>
        <Trans>
          In the order in which they are offered. A case keeps the name of the OR that it was scheduled in.
        </Trans>
      </p>
      {problems.has('rooms') && <p className={notices.failed}>{problems.get('rooms')}</p>}
      <ol ref={list} className={styles.rooms}>
        {rooms.map((room, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, its name is being typed
          <li key={index} className={styles.room}>
            <Field label={t`OR in place ${index + 1}`} problem={wrong.get(index)}>
              {(id, described) => (
                <input
                  {...described}
                  id={id}
                  value={room}
                  readOnly={readOnly}
                  maxLength={200}
                  autoComplete="off"
                  onChange={({ target }) => set(rooms.with(index, target.value))}
                />
              )}
            </Field>
            <div className={styles.moves}>
              <Button
                aria-label={t`Move ${room || t`this OR`} up`}
                disabledReason={whyNot ?? (index === 0 ? t`It is the first.` : undefined)}
                onClick={() => set(moved(rooms, index, -1))}
              >
                ↑
              </Button>
              <Button
                aria-label={t`Move ${room || t`this OR`} down`}
                disabledReason={whyNot ?? (index === rooms.length - 1 ? t`It is the last.` : undefined)}
                onClick={() => set(moved(rooms, index, 1))}
              >
                ↓
              </Button>
              <Button
                aria-label={t`Remove ${room || t`this OR`}`}
                disabledReason={whyNot}
                onClick={() => set(rooms.toSpliced(index, 1))}
              >
                <Trans>Remove</Trans>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button disabledReason={whyNot} onClick={add}>
          <Trans>Add an OR</Trans>
        </Button>
      </div>
    </fieldset>
  );
}
