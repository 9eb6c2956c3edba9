import { type BillingSetup, isoInstant } from '@ionm-clock/domain';
import type { FhirResource } from 'fhir/r4.js';
import { bytePieces } from '../byte-pieces.ts';
import { present } from '../claims/claim-parties.ts';
import { partyProblems } from '../claims/party-problems.ts';
import type { ExportProblem } from '../export-problem.ts';
import type { ExportContext, FileFormat, OutgoingRecords } from '../file-format.ts';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { chargeItems, claim } from './charges.ts';
import { directoryOf } from './directory.ts';
import { encounter, procedures } from './encounter.ts';
import { fhirIds } from './fhir-ids.ts';
import { fhirText } from './fhir-text.ts';
import { provenances } from './provenance.ts';
import type { RecordFrame } from './record-frame.ts';

/** Absolute, without query and fragment, so that the name of a kind of thing can follow. */
const SYSTEM = /^(https?:\/\/[^\s?#/]+[^\s?#]*|urn:[a-z0-9-]+:[^\s?#]+)$/;

function problems(
  { record }: OutgoingRecord,
  setup: BillingSetup,
  nameOf?: ExportContext['nameOf'],
): readonly ExportProblem[] {
  const { caseId } = record;
  const parties = partyProblems(record, setup, nameOf);
  if (SYSTEM.test(setup.identifierSystem ?? '')) return parties;
  const message =
    'FHIR ids need an address of the organisation, such as https://example.org/ids. Enter the identifier system in the billing set-up.';
  return [...parties, { caseId, field: 'identifierSystem', message }];
}

function resourcesOf(frame: RecordFrame): readonly FhirResource[] {
  const draft = claim(frame);
  const charged = [...chargeItems(frame), ...(draft === undefined ? [] : [draft])];
  const targets = charged.map(({ id }) => ({ reference: `urn:uuid:${id}` }));
  const own = [encounter(frame), ...procedures(frame), ...charged, ...provenances(frame, targets)];
  return [...frame.directory.fresh(), ...own];
}

async function* bundle(records: OutgoingRecords, context: ExportContext): AsyncIterable<string> {
  const { batch, setup } = context;
  const ids = fhirIds(present(setup.identifierSystem, 'identifier system'));
  const directory = directoryOf(context, ids);
  const head = {
    resourceType: 'Bundle',
    id: ids.uuid('batch', batch.number),
    identifier: { system: ids.system('batch'), value: fhirText(batch.name) },
    type: 'collection',
    timestamp: isoInstant(batch.at),
  };
  yield JSON.stringify(head).slice(0, -1);
  let before = ',"entry":[\n';
  for await (const outgoing of records) {
    for (const resource of resourcesOf({ outgoing, record: outgoing.record, context, ids, directory })) {
      yield before + JSON.stringify({ fullUrl: `urn:uuid:${resource.id}`, resource });
      before = ',\n';
    }
  }
  yield before === ',\n' ? '\n]}\n' : '}\n';
}

/** FHIR R4 (4.0.1): one Bundle of type `collection` per batch, an entry a line. */
export const FHIR_FORMAT: FileFormat = {
  format: 'fhir',
  mediaType: 'application/fhir+json; charset=utf-8',
  extension: 'json',
  problems,
  write: (records, context) => bytePieces(bundle(records, context)),
};
