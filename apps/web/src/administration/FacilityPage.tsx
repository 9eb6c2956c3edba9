import type { Facility } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import { FACILITIES_PATH, facilityPath, isInPath, NEW_FACILITY_PATH } from './administration-path.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import forms from './Form.module.css';
import { facilityChanges } from './facility-changes.ts';
import {
  type FacilityField,
  type FacilityForm,
  facilityForm,
  facilityOf,
  newFacilityForm,
} from './facility-form.ts';
import { facilityProblems } from './facility-problems.ts';
import { useOrganisation } from './organisation-of.ts';
import { RoomFields } from './RoomFields.tsx';
import { SectionHead } from './SectionHead.tsx';
import { TextField } from './TextField.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';
import { useForm } from './use-form.ts';
import { useSave } from './use-save.ts';
import { whyNotChange } from './why-not-change.ts';

/** A facility that is there. */
export function FacilityPage({ id }: { readonly id: string }) {
  const { told } = useOrganisation();
  const known = told.facilities.find((facility) => isInPath(id, facility.id));
  return (
    <div className={pages.part}>
      <Back />
      {known === undefined ? (
        <p>
          <Trans>There is no such facility, or it is none of yours. Choose from the list.</Trans>
        </p>
      ) : (
        <FacilityEditing saved={known} base={facilityForm(known)} />
      )}
    </div>
  );
}

export function NewFacilityPage() {
  const timeZone = useOwnTimeZone();
  return (
    <div className={pages.part}>
      <Back />
      <FacilityEditing saved={undefined} base={newFacilityForm(timeZone)} />
    </div>
  );
}

const Back = () => (
  <Link href={FACILITIES_PATH} className={pages.back}>
    <Trans>← Facilities and ORs</Trans>
  </Link>
);

function FacilityEditing({
  saved,
  base,
}: {
  readonly saved: Facility | undefined;
  readonly base: FacilityForm;
}) {
  const { told, user, state } = useOrganisation();
  const [location, goTo] = useLocation();
  const { done }: { readonly done?: unknown } = Object(useHistoryState());
  const form = useForm<FacilityField>(saved === undefined ? 'new facility' : `facility ${saved.id}`, base);
  const facility = facilityOf(form.values);
  const changes = facilityChanges(saved, facility);
  const taken = saved === undefined ? told.facilities.map(({ id }) => id) : [];
  const saving = useSave({
    form,
    command: { type: 'saveFacility', facility },
    problems: facilityProblems(form.values, taken),
    whenSaved: () => goTo(facilityPath(facility.id), { replace: true, state: { done: changes } }),
  });
  const whyNot = saved && whyNotChange(user, { type: 'saveFacility', facility: saved }, state);
  const given = { form, problems: saving.problems, readOnly: whyNot !== undefined };
  return (
    <>
      <SectionHead
        title={saved?.id ?? t`New facility`}
        what={
          saved === undefined
            ? t`A hospital or surgery center.`
            : `${saved.timeZone} · ${plural(saved.rooms.length, { one: '# OR', other: '# ORs' })}`
        }
      />
      {whyNot !== undefined && <p className={notices.notice}>{whyNot}</p>}
      {Array.isArray(done) && location !== NEW_FACILITY_PATH && !form.isTouched && (
        <p role="status" className={notices.done}>
          {[t`✓ Saved.`, ...done.map(String)].join(' ')}
        </p>
      )}
      <form className={layout.columns} onSubmit={saving.submit} noValidate>
        <div className={forms.fields}>
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Facility</Trans>
            </legend>
            <div className={layout.beside}>
              <TextField
                {...given}
                readOnly={given.readOnly || saved !== undefined}
                name="id"
                label={t`Name`}
                hint={saved === undefined ? t`It stays: records name it.` : t`The name of a facility stays.`}
              />
              <TimeZoneField {...given} />
            </div>
          </fieldset>
          <RoomFields {...given} />
        </div>
        <ChangesPanel
          changes={changes}
          failed={saving.failed}
          whyNotSave={saving.whyNotSave}
          isTouched={form.isTouched}
          onForget={form.forget}
        />
      </form>
    </>
  );
}
