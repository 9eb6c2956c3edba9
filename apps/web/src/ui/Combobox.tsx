import { Combobox as Base } from '@base-ui/react/combobox';
import styles from './Combobox.module.css';
import type { FieldDescription } from './Field.tsx';

interface ChoiceGroup {
  readonly words: string;
  readonly items: readonly string[];
}

interface ComboboxProps extends FieldDescription {
  readonly id: string;
  readonly value: string;
  readonly groups: readonly ChoiceGroup[];
  /** What stands there when nothing fits what is typed. */
  readonly noneFits: string;
  readonly readOnly?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of many, found by typing a part of it. Belongs in a `Field`, which gives it its name. */
export const Combobox = ({
  id,
  value,
  groups,
  noneFits,
  readOnly = false,
  onChange,
  ...described
}: ComboboxProps) => (
  <Base.Root
    items={groups}
    value={value}
    disabled={readOnly}
    autoHighlight
    onValueChange={(chosen: string | null) => chosen !== null && onChange(chosen)}
  >
    <Base.Input id={id} {...described} autoComplete="off" spellCheck={false} />
    <Base.Portal>
      <Base.Positioner className={styles.place} sideOffset={4} collisionPadding={8}>
        <Base.Popup className={styles.popup}>
          <Base.Empty>
            <p className={styles.none}>{noneFits}</p>
          </Base.Empty>
          <Base.List className={styles.list}>
            {(group: ChoiceGroup) => (
              <Base.Group key={group.words} items={group.items}>
                <Base.GroupLabel className={styles.group}>{group.words}</Base.GroupLabel>
                <Base.Collection>
                  {(item: string) => (
                    <Base.Item key={item} value={item} className={styles.item}>
                      {item}
                      <Base.ItemIndicator aria-hidden="true">✓</Base.ItemIndicator>
                    </Base.Item>
                  )}
                </Base.Collection>
              </Base.Group>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
