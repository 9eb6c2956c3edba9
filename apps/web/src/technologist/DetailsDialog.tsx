import type { FacilityId, Modality, UserId } from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue, useDirectory } from '../log/case-views.ts';
import { Choices } from '../ui/Choices.tsx';
import { Field } from '../ui/Field.tsx';
import { detailsChanges, type EnteredDetails, enteredDetails } from './details-changes.ts';
import { LogForm } from './LogForm.tsx';
import { allModalities } from './monitored-modalities.ts';

interface DetailsDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

/** What the record must say of a case beside its times: who ordered the monitoring, why, for which surgery, and of what. */
export function DetailsDialog({ view: { state }, onClose }: DetailsDialogProps) {
  const { people } = useDirectory();
  const { facility, surgeonId } = state.details;
  // As it was when the form was opened: what somebody else enters meanwhile is not taken for a change of this person.
  const [known] = useState(state.details);
  const [entered, setEntered] = useState(enteredDetails(known));
  const enter = (part: Partial<EnteredDetails>): void => setEntered({ ...entered, ...part });
  const { orderedBy, indication, primaryProcedure, modalities } = entered;
  const changes = detailsChanges(known, entered);
  const surgeons = surgeonsOf(people, facility, [surgeonId, orderedBy]);
  const pressModality = (name: Modality): void => {
    const others = modalities.filter((other) => other !== name);
    enter({ modalities: others.length < modalities.length ? others : [...modalities, name] });
  };
  return (
    <LogForm
      title={t`Case details`}
      does={t`Save`}
      doesNot={t`Do not change`}
      missing={Object.keys(changes).length === 0 ? t`Enter or change something first.` : undefined}
      onLog={() => issue(state.id, { type: 'changeDetails', changes })}
      onClose={onClose}
    >
      <Choices
        label={t`Ordered by`}
        options={surgeons.map(({ userId, name }) => [userId, name] as const)}
        isChosen={(id) => id === orderedBy}
        onPress={(id) => enter({ orderedBy: id })}
      />
      {surgeons.length === 0 && <p>{t`No surgeon of ${facility} is known here. Ask an administrator.`}</p>}
      <Field label={t`Indication`} hint={t`The diagnosis, and what is at risk.`}>
        {(id) => (
          <input
            id={id}
            value={indication}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => enter({ indication: event.target.value })}
          />
        )}
      </Field>
      <Field label={t`Primary procedure`} hint={t`The CPT code of the surgery, such as 22633.`}>
        {(id) => (
          <input
            id={id}
            value={primaryProcedure}
            maxLength={20}
            autoComplete="off"
            onChange={(event) => enter({ primaryProcedure: event.target.value })}
          />
        )}
      </Field>
      <Choices
        label={t`What is monitored`}
        options={allModalities(state).map((name) => [name, name] as const)}
        isChosen={(name) => modalities.includes(name)}
        onPress={pressModality}
      />
    </LogForm>
  );
}

/** Those who operate at the facility, the case's own first. */
function surgeonsOf(
  people: readonly Person[],
  facility: FacilityId,
  first: readonly (UserId | undefined)[],
): readonly Person[] {
  const rank = ({ userId }: Person): number =>
    first.includes(userId) ? first.indexOf(userId) : first.length;
  return people
    .filter(
      ({ userId, role, inactive, facilities }) =>
        role === 'surgeon' &&
        (first.includes(userId) || (inactive !== true && facilities.includes(facility))),
    )
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
