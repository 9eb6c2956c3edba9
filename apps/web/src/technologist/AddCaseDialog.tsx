import { baselineTemplate, type FacilityId, MODALITIES, type Modality } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { issue, useDirectory, useProfileBook } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Field } from '../ui/Field.tsx';
import { casePath } from './case-path.ts';
import { groupWords } from './group-words.ts';
import { LogForm } from './LogForm.tsx';
import { DEFAULT_PROFILE, unplannedCaseId, unplannedDetails } from './unplanned-case.ts';

/** A case that nobody planned: where it is and what is monitored, then straight to its clock. */
export function AddCaseDialog({ onClose }: { readonly onClose: () => void }) {
  const directory = useDirectory();
  const book = useProfileBook();
  const { user } = useSession();
  const [, goTo] = useLocation();
  const facilities = directory.facilities.filter(({ id }) => user?.facilities.includes(id));
  const [facility, setFacility] = useState<FacilityId | undefined>(facilities[0]?.id);
  const [room, setRoom] = useState<string>();
  const [modalities, setModalities] = useState<readonly Modality[]>([]);
  const [procedure, setProcedure] = useState('');
  const [patientLabel, setPatientLabel] = useState('');
  const [payerProfile, setPayerProfile] = useState(DEFAULT_PROFILE);
  const template = baselineTemplate({ procedure });
  const now = serverNow();
  const unplanned = unplannedDetails(
    { facility, room, modalities, procedure, patientLabel, payerProfile },
    directory,
    now,
  );
  const add = (): void => {
    if (!unplanned.ok) return;
    const id = unplannedCaseId(unplanned.details, now, crypto.randomUUID());
    issue(id, { type: 'scheduleCase', details: unplanned.details });
    goTo(casePath(id));
  };
  const named = (names: readonly string[]) => names.map((name) => [name, name] as const);
  return (
    <LogForm
      title={t`Add a case`}
      does={t`Add the case`}
      doesNot={t`Do not add`}
      missing={unplanned.ok ? undefined : unplanned.missing}
      onLog={add}
      onClose={onClose}
    >
      {facilities.length > 1 && (
        <Choices
          label={t`Facility`}
          options={facilities.map(({ id }) => [id, id] as const)}
          isChosen={(id) => id === facility}
          onPress={(id) => {
            setFacility(id);
            setRoom(undefined);
          }}
        />
      )}
      <Choices
        label={t`OR`}
        options={named(facilities.find(({ id }) => id === facility)?.rooms ?? [])}
        isChosen={(name) => name === room}
        onPress={setRoom}
      />
      <Choices
        label={t`What is monitored`}
        options={named(MODALITIES)}
        isChosen={(name) => modalities.includes(name)}
        onPress={(name) =>
          setModalities((chosen) =>
            chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name],
          )
        }
      />
      <Field label={t`Procedure`}>
        {(id) => (
          <input
            id={id}
            value={procedure}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setProcedure(event.target.value)}
          />
        )}
      </Field>
      {template !== undefined && !template.modalities.every((one) => modalities.includes(one)) && (
        <Button
          size="large"
          onClick={() => setModalities([...new Set([...modalities, ...template.modalities])])}
        >
          {t`As usual for ${groupWords()[template.group]}: ${template.modalities.join(', ')}`}
        </Button>
      )}
      <Field label={t`Patient`} hint={t`A short label, such as the last digits of the record number.`}>
        {(id) => (
          <input
            id={id}
            value={patientLabel}
            maxLength={40}
            autoComplete="off"
            onChange={(event) => setPatientLabel(event.target.value)}
          />
        )}
      </Field>
      <Field label={t`Payer profile`} hint={t`If it is not known yet, leave CPT.`}>
        {(id) => (
          <select id={id} value={payerProfile} onChange={(event) => setPayerProfile(event.target.value)}>
            {book.ids.map((profileId) => (
              <option key={profileId} value={profileId}>
                {book.latest(profileId)?.title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </LogForm>
  );
}
