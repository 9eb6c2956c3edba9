import { deviceId, facilityId, type SharedDevice } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import notices from '../ui/Notice.module.css';
import layout from '../ui/WithAside.module.css';
import { useOrganisation } from './organisation-of.ts';
import { TextField } from './TextField.tsx';
import { useForm, useIdOfNew } from './use-form.ts';
import { inputId, useSave } from './use-save.ts';
import { useWhyNotAny } from './use-why-not-any.ts';

/** An id that tells an auditor which tablet it is, and no other has: `or-4-9f3c2a1b`. */
const readableId = (name: string, id: string): string =>
  [...(name.toLowerCase().match(/[a-z0-9]+/g) ?? []), id.slice(0, 8)].join('-').slice(-64);

const FORM = 'new device';

/** One more shared tablet. */
export function NewDeviceForm({
  onSaved,
}: {
  readonly onSaved: (device: Omit<SharedDevice, 'enrolledAt'>) => void;
}) {
  const { told, user } = useOrganisation();
  const own = told.facilities.filter(({ id }) => user.everywhere === true || user.facilities.includes(id));
  const form = useForm<'name' | 'facility'>(FORM, { name: '', facility: own[0]?.id ?? '' });
  const id = useIdOfNew(FORM);
  const whyNotAny = useWhyNotAny();
  const device = {
    deviceId: deviceId(readableId(form.values.name, id)),
    name: form.values.name.trim(),
    facility: facilityId(form.values.facility),
  };
  const saving = useSave({
    form,
    command: { type: 'enrolDevice', device },
    problems: new Map([
      ...(device.name === '' ? [['name', t`Fill this in.`] as const] : []),
      ...(form.values.facility === '' ? [['facility', t`Add a facility first.`] as const] : []),
    ]),
    whenUntouched: t`Give the tablet a name first.`,
    whenSaved: () => onSaved(device),
  });
  return (
    <form className={layout.group} onSubmit={saving.submit} noValidate aria-labelledby="new-device">
      <h2 id="new-device">
        <Trans>New shared tablet</Trans>
      </h2>
      <div className={layout.beside}>
        <TextField
          form={form}
          problems={saving.problems}
          name="name"
          label={t`Name of the tablet`}
          hint={t`Such as OR 4, or what its label says.`}
          readOnly={whyNotAny !== undefined}
        />
        <Field id={inputId('facility')} label={t`Facility`} problem={saving.problems.get('facility')}>
          {(fieldId, described) => (
            <select
              {...described}
              id={fieldId}
              value={form.values.facility}
              disabled={whyNotAny !== undefined}
              onChange={({ target }) => form.change('facility', target.value)}
            >
              {told.facilities.map((facility) => (
                <option key={facility.id}>{facility.id}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {saving.failed !== undefined && (
        <p role="alert" className={notices.failed}>
          <Trans>
            <strong>▲ Not saved.</strong> {saving.failed} What you typed is kept.
          </Trans>
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" showReason disabledReason={saving.whyNotSave}>
          <Trans>Add the tablet</Trans>
        </Button>
      </div>
    </form>
  );
}
