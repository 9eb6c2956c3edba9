import { type FacilityId, GRANTED_ROLES, type GrantedRole } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Field } from '../ui/Field.tsx';
import layout from '../ui/WithAside.module.css';
import { CheckField } from './CheckField.tsx';
import styles from './Form.module.css';
import { useOrganisation } from './organisation-of.ts';
import { EVERYWHERE, type PersonField, placesOf, placesText, SOMEWHERE } from './person-form.ts';
import { grantedRoleWords } from './role-words.ts';
import type { Form } from './use-form.ts';
import { inputId } from './use-save.ts';

interface GrantFieldsProps {
  readonly form: Form<PersonField>;
  readonly problems: ReadonlyMap<PersonField, string>;
  readonly readOnly: boolean;
}

/** In which roles somebody works, each at some facilities or everywhere. */
export const GrantFields = (props: GrantFieldsProps) => (
  <fieldset className={layout.group}>
    <legend className={layout.legend}>
      <Trans>Roles</Trans>
    </legend>
    {GRANTED_ROLES.map((role) => (
      <GrantField key={role} {...props} role={role} />
    ))}
  </fieldset>
);

function GrantField({ form, problems, readOnly, role }: GrantFieldsProps & { readonly role: GrantedRole }) {
  const { told } = useOrganisation();
  const text = form.values[role];
  const places = placesOf(text);
  const chosen: readonly FacilityId[] = places === EVERYWHERE ? [] : places;
  const kind = text === '' ? '' : places === EVERYWHERE ? EVERYWHERE : SOMEWHERE;
  // Also those that this administrator does not see, where the role is granted there.
  const facilities = [...new Set([...told.facilities.map(({ id }) => id), ...chosen])];
  const [only] = facilities;
  const choose = (value: string): void => {
    const isOnlyOne = value === SOMEWHERE && facilities.length === 1 && only !== undefined;
    form.change(role, isOnlyOne ? placesText([only]) : value);
  };
  const mark = (facility: FacilityId, isChosen: boolean): void => {
    const next = facilities.filter((id) => (id === facility ? isChosen : chosen.includes(id)));
    form.change(role, placesText(next) || SOMEWHERE);
  };
  const words = grantedRoleWords(role);
  return (
    <div className={styles.grant}>
      <Field
        id={inputId(role)}
        label={words.charAt(0).toUpperCase() + words.slice(1)}
        problem={problems.get(role)}
      >
        {(id, described) => (
          <select
            {...described}
            id={id}
            value={kind}
            disabled={readOnly}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{t`No`}</option>
            <option value={SOMEWHERE}>{t`At these facilities`}</option>
            <option value={EVERYWHERE}>{t`Everywhere, also what is new`}</option>
          </select>
        )}
      </Field>
      {kind === SOMEWHERE && (
        // biome-ignore lint/a11y/useSemanticElements: the roles are a fieldset already
        <div role="group" aria-label={t`Facilities as ${words}`} className={styles.places}>
          {facilities.map((facility) => (
            <CheckField
              key={facility}
              label={facility}
              checked={chosen.includes(facility)}
              readOnly={readOnly}
              onChange={(isChosen) => mark(facility, isChosen)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
