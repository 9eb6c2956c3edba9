import { type Attestation, isoInstant, stillStands } from '@ionm-clock/domain';
import type { Provenance, Reference } from 'fhir/r4.js';
import { fhirText } from './fhir-text.ts';
import { concept, dateTime, identifierOf, ownId, ownReference, type RecordFrame } from './record-frame.ts';

const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';

/**
 * Where the record comes from: one for each word that was given for it and stands, and one for the version that goes out, by who
 * finalized it and then. Where nobody is known who did, its time is that of the batch.
 */
export function provenances(frame: RecordFrame, claimed: readonly Reference[]): readonly Provenance[] {
  const { record, outgoing, context, directory } = frame;
  const { finalized } = outgoing;
  const documented = [ownReference(frame, 'encounter'), ownReference(frame, 'monitoring')];
  const { id: profile, version } = record.profile;
  const attested = record.documentation.attestations
    .filter(stillStands)
    .map((attestation, index) => attestationOf(frame, attestation, index + 1, documented));
  return [
    ...attested,
    {
      resourceType: 'Provenance',
      id: ownId(frame, 'provenance'),
      target: [...documented, ...claimed],
      recorded: finalized === undefined ? isoInstant(context.batch.at) : dateTime(frame, finalized.at),
      activity: { text: `Finalized record, version ${record.version}` },
      agent: [
        ...(finalized === undefined
          ? []
          : [
              { type: concept(PARTICIPANT, 'verifier', 'finalized by'), who: directory.person(finalized.by) },
            ]),
        { type: concept(PARTICIPANT, 'custodian'), who: directory.biller() },
      ],
      entity: [
        {
          role: 'source',
          what: {
            identifier: identifierOf(frame, 'payer-profile', `${profile}/${version}`),
            display: fhirText(`Payer profile ${profile}, version ${version}`),
          },
        },
      ],
    },
  ];
}

function attestationOf(
  frame: RecordFrame,
  { actorId, at, meaning, role, signed }: Attestation,
  number: number,
  target: Reference[],
): Provenance {
  const log = signed && `${frame.record.caseId}/${signed.version}/${signed.hash}`;
  return {
    resourceType: 'Provenance',
    id: ownId(frame, 'attestation', number),
    target,
    recorded: dateTime(frame, at),
    activity: { text: fhirText(meaning) ?? 'Attestation' },
    agent: [
      {
        type: concept(PARTICIPANT, 'attester'),
        role: role === undefined ? undefined : [{ text: role }],
        who: frame.directory.person(actorId),
      },
    ],
    entity:
      log === undefined
        ? undefined
        : [
            {
              role: 'source',
              what: {
                identifier: identifierOf(frame, 'case-log', log),
                display: `Log of the case at version ${signed?.version}, with the hash of its last event`,
              },
            },
          ],
  };
}
