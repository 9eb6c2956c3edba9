import { t } from '@lingui/core/macro';
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
  const { inUse, others } = timeZoneChoices([timeZone, ...told.facilities.map((one) => one.timeZone)]);
  return (
    <Field
      id={inputId('timeZone')}
      label={t`Time zone`}
      hint={t`Dates of service and the times in records follow it.`}
      problem={problems.get('timeZone')}
    >
      {(id, described) => (
        <select
          {...described}
          id={id}
          value={timeZone}
          disabled={readOnly}
          onChange={({ target }) => form.change('timeZone', target.value)}
        >
          <optgroup label={t`In use`}>{inUse.map(option)}</optgroup>
          <optgroup label={t`All`}>{others.map(option)}</optgroup>
        </select>
      )}
    </Field>
  );
}

const option = (zone: string) => <option key={zone}>{zone}</option>;
