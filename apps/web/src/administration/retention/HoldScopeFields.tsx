import { t } from '@lingui/core/macro';
import { Field } from '../../ui/Field.tsx';
import { useOrganisation } from '../organisation-of.ts';
import type { Form } from '../use-form.ts';
import { inputId } from '../use-save.ts';
import type { HoldField } from './hold-form.ts';

interface HoldScopeFieldsProps {
  readonly form: Form<HoldField>;
  readonly problems: ReadonlyMap<HoldField, string>;
  readonly readOnly: boolean;
}

/** Which cases, or which facility and dates, a new hold is on. */
export function HoldScopeFields({ form, problems, readOnly }: HoldScopeFieldsProps) {
  const { told } = useOrganisation();
  const { kind, caseIds, facility } = form.values;
  if (kind === 'cases') {
    return (
      <Field
        id={inputId('caseIds')}
        label={t`Cases, one on a line`}
        hint={t`By their case id.`}
        problem={problems.get('caseIds')}
      >
        {(id, described) => (
          <textarea
            {...described}
            id={id}
            rows={3}
            value={caseIds}
            readOnly={readOnly}
            onChange={({ target }) => form.change('caseIds', target.value)}
            spellCheck={false}
          />
        )}
      </Field>
    );
  }
  if (kind !== 'facility') return null;
  return (
    <>
      <Field id={inputId('facility')} label={t`Facility`} problem={problems.get('facility')}>
        {(id, described) => (
          <select
            {...described}
            id={id}
            value={facility}
            disabled={readOnly}
            onChange={({ target }) => form.change('facility', target.value)}
          >
            {told.facilities.map((one) => (
              <option key={one.id}>{one.id}</option>
            ))}
          </select>
        )}
      </Field>
      <DateField {...{ form, problems, readOnly }} name="from" label={t`First date of service`} />
      <DateField {...{ form, problems, readOnly }} name="to" label={t`Last date of service`} />
    </>
  );
}

const DateField = ({
  form,
  problems,
  readOnly,
  name,
  label,
}: HoldScopeFieldsProps & { readonly name: 'from' | 'to'; readonly label: string }) => (
  <Field id={inputId(name)} label={label} problem={problems.get(name)}>
    {(id, described) => (
      <input
        {...described}
        id={id}
        type="date"
        value={form.values[name]}
        readOnly={readOnly}
        onChange={({ target }) => form.change(name, target.value)}
      />
    )}
  </Field>
);
