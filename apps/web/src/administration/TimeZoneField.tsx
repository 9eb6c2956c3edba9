import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { Combobox } from '../ui/Combobox.tsx';
import { Field } from '../ui/Field.tsx';
import type { FacilityField } from './facility-form.ts';
import { useOrganisation } from './organisation-of.ts';
import { timeZoneChoices } from './time-zone-choices.ts';
import type { Form } from './use-form.ts';
import { inputId } from './use-save.ts';

/** The clock that holds at a facility: those in use first, then all that this browser knows. */
export function TimeZoneField({
  form,
  problems,
  readOnly,
}: {
  readonly form: Form<FacilityField>;
  readonly problems: ReadonlyMap<FacilityField, string>;
  readonly readOnly: boolean;
}) {
  const { told } = useOrganisation();
  const { timeZone } = form.values;
  const groups = useMemo(() => {
    const { inUse, others } = timeZoneChoices([timeZone, ...told.facilities.map((one) => one.timeZone)]);
    return [
      { words: t`In use`, items: inUse },
      { words: t`All`, items: others },
    ];
  }, [timeZone, told.facilities]);
  return (
    <Field
      id={inputId('timeZone')}
      label={t`Time zone`}
      hint={t`Dates of service and the times in records follow it.`}
      problem={problems.get('timeZone')}
    >
      {(id, described) => (
        <Combobox
          {...described}
          id={id}
          value={timeZone}
          groups={groups}
          noneFits={t`No time zone is called so. Type a part of a city’s name.`}
          readOnly={readOnly}
          onChange={(zone) => form.change('timeZone', zone)}
        />
      )}
    </Field>
  );
}
