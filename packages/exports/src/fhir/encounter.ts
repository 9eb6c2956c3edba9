import { LOCATION_WORDS } from '@ionm-clock/domain';
import type { Encounter, EncounterParticipant, Procedure } from 'fhir/r4.js';
import { facilityOf, present } from '../claims/claim-parties.ts';
import { markedTimes } from '../marked-times.ts';
import { fhirText, some } from './fhir-text.ts';
import {
  concept,
  identifierOf,
  monitoredPeriod,
  ownId,
  ownReference,
  patientOf,
  period,
  procedureCode,
  type RecordFrame,
} from './record-frame.ts';

const PARTICIPATION = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType';
const INPATIENT_HOSPITAL = '21';

/** The monitoring as an encounter: where, from when to when, who ran and who read it in which stretches. */
export function encounter(frame: RecordFrame): Encounter {
  const { record, context, directory } = frame;
  const { details, documentation, physicians } = record;
  const facility = present(facilityOf(context.setup, record), 'facility');
  const runs = documentation.technologists.flatMap(({ technologistId, spans }) =>
    spans.map(
      (span): EncounterParticipant => ({
        type: [concept(PARTICIPATION, 'SPRF', 'technologist')],
        period: period(frame, span),
        individual: directory.person(technologistId),
      }),
    ),
  );
  const reads = physicians.flatMap(({ physicianId, spans }) =>
    spans.map(
      (span): EncounterParticipant => ({
        type: [concept(PARTICIPATION, 'PPRF', `reading physician, ${LOCATION_WORDS[span.location]}`)],
        period: period(frame, span),
        individual: directory.person(physicianId),
      }),
    ),
  );
  const reason = fhirText(details.indication);
  const location = {
    ...directory.facility(facility),
    display: fhirText(`${facility.name}, ${details.room}`),
  };
  return {
    resourceType: 'Encounter',
    id: ownId(frame, 'encounter'),
    identifier: [identifierOf(frame, 'case', record.caseId)],
    status: 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: facility.placeOfService === INPATIENT_HOSPITAL ? 'IMP' : 'AMB',
    },
    subject: patientOf(frame),
    participant: some([...runs, ...reads]),
    period: monitoredPeriod(frame),
    reasonCode: reason === undefined ? undefined : [{ text: reason }],
    location: [{ location, period: monitoredPeriod(frame) }],
    serviceProvider: directory.biller(),
  };
}

/** The monitoring, with the times that were not tapped as they happened, and the surgery that it is added on to, where its code is known. */
export function procedures(frame: RecordFrame): readonly Procedure[] {
  const { record, context, directory } = frame;
  const { details, documentation, physicians } = record;
  const common = { subject: patientOf(frame), encounter: ownReference(frame, 'encounter') };
  const surgery: Procedure[] =
    fhirText(details.primaryProcedure) === undefined
      ? []
      : [
          {
            resourceType: 'Procedure',
            id: ownId(frame, 'surgery'),
            // The program does not know how the surgery went.
            status: 'unknown',
            code: {
              ...procedureCode(frame, details.primaryProcedure ?? ''),
              text: fhirText(details.procedure),
            },
            ...common,
          },
        ];
  const performers = [
    ...physicians.map(({ physicianId }) => ({
      function: { text: 'reading physician' },
      actor: directory.person(physicianId),
    })),
    ...documentation.technologists.map(({ technologistId }) => ({
      function: { text: 'technologist' },
      actor: directory.person(technologistId),
    })),
  ];
  const modalities = fhirText(details.modalities.join(', '));
  return [
    ...surgery,
    {
      resourceType: 'Procedure',
      id: ownId(frame, 'monitoring'),
      partOf: some(surgery.map(() => ownReference(frame, 'surgery'))),
      status: 'completed',
      code: {
        text: `Intraoperative neurophysiological monitoring${modalities === undefined ? '' : `: ${modalities}`}`,
      },
      performedPeriod: monitoredPeriod(frame),
      performer: some(performers),
      note: some(markedTimes(record, context.nameOf).map((words) => ({ text: fhirText(words) ?? '' }))),
      ...common,
    },
  ];
}
