import { type Instant, localDateTime, type Span, type TimeRecord } from '@ionm-clock/domain';
import type { CodeableConcept, Coding, Identifier, Period, Reference } from 'fhir/r4.js';
import type { ExportContext } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import type { Directory } from './directory.ts';
import type { FhirIds } from './fhir-ids.ts';
import { fhirText } from './fhir-text.ts';

/** What every resource of one record is made with. */
export interface RecordFrame {
  readonly outgoing: OutgoingRecord;
  readonly record: TimeRecord;
  readonly context: ExportContext;
  readonly ids: FhirIds;
  readonly directory: Directory;
}

/** Id of a resource of this version of this case. */
export const ownId = ({ ids, record }: RecordFrame, kind: string, number = 0): string =>
  ids.uuid(kind, record.caseId, record.version, number);

export const ownReference = (frame: RecordFrame, kind: string, number = 0): Reference => ({
  reference: `urn:uuid:${ownId(frame, kind, number)}`,
});

export const identifierOf = ({ ids }: RecordFrame, kind: string, value: string): Identifier => ({
  system: ids.system(kind),
  value: fhirText(value) ?? 'empty',
});

/** The patient, known only by the account number, which is the id of the case. */
export const patientOf = (frame: RecordFrame): Reference => ({
  type: 'Patient',
  identifier: identifierOf(frame, 'account', frame.record.caseId),
});

/** Names a claim: case and version. */
export const claimName = ({ caseId, version }: TimeRecord): string => `${caseId}/${version}`;

export const dateTime = ({ record }: RecordFrame, at: Instant): string =>
  localDateTime(at, record.details.timeZone);

export const period = (frame: RecordFrame, { start, end }: Span): Period => ({
  start: dateTime(frame, start),
  end: dateTime(frame, end),
});

/** From start to end of monitoring, as far as they are known. */
export const monitoredPeriod = (frame: RecordFrame): Period | undefined => {
  const { startedAt, endedAt } = frame.record;
  if (startedAt === undefined && endedAt === undefined) return undefined;
  return {
    start: startedAt === undefined ? undefined : dateTime(frame, startedAt),
    end: endedAt === undefined ? undefined : dateTime(frame, endedAt),
  };
};

export const concept = (system: string, code: string, text?: string): CodeableConcept => ({
  coding: [{ system, code }],
  text,
});

/** The code under the system that its form tells: CPT, HCPCS level II, or the organisation's own. */
export function procedureCode({ ids }: RecordFrame, code: string): CodeableConcept {
  const clean = fhirText(code) ?? 'none';
  const coding: Coding = { system: ids.system('code'), code: clean };
  if (/^\d{4}[0-9A-Z]$/.test(clean)) coding.system = 'http://www.ama-assn.org/go/cpt';
  else if (/^[A-Z]\d{4}$/.test(clean))
    coding.system = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
  return { coding: [coding] };
}
