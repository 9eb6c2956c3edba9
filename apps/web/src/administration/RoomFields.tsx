import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import forms from './Form.module.css';
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
  const whyNot = readOnly ? 'You may look at this facility, and not change it.' : undefined;
  return (
    <fieldset className={forms.group} id={inputId('rooms')} tabIndex={-1}>
      <legend className={forms.legend}>ORs</legend>
      <p className={forms.quiet}>
        In the order in which they are offered. A case keeps the name of the OR that it was scheduled in.
      </p>
      {problems.has('rooms') && <p className={forms.failed}>{problems.get('rooms')}</p>}
      <ol ref={list} className={styles.rooms}>
        {rooms.map((room, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, its name is being typed
          <li key={index} className={styles.room}>
            <Field label={`OR in place ${index + 1}`} problem={wrong.get(index)}>
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
                aria-label={`Move ${room || 'this OR'} up`}
                disabledReason={whyNot ?? (index === 0 ? 'It is the first.' : undefined)}
                onClick={() => set(moved(rooms, index, -1))}
              >
                ↑
              </Button>
              <Button
                aria-label={`Move ${room || 'this OR'} down`}
                disabledReason={whyNot ?? (index === rooms.length - 1 ? 'It is the last.' : undefined)}
                onClick={() => set(moved(rooms, index, 1))}
              >
                ↓
              </Button>
              <Button
                aria-label={`Remove ${room || 'this OR'}`}
                disabledReason={whyNot}
                onClick={() => set(rooms.toSpliced(index, 1))}
              >
                Remove
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button disabledReason={whyNot} onClick={add}>
          Add an OR
        </Button>
      </div>
    </fieldset>
  );
}
