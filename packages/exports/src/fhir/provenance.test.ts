import { eventId, type TimeRecord, userId } from '@ionm-clock/domain';
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { fileText } from '../testing/claims-file.ts';
import { fhirResources } from '../testing/fhir-resources.ts';
import { caseOf, ended, joined, moment, recordsOf, twoHoursSeven } from '../testing/recorded-case.ts';
import { FHIR_FORMAT } from './fhir-format.ts';

const first = ([record]: readonly TimeRecord[]): TimeRecord => record ?? expect.fail('no record');
const RECORD = first(recordsOf(twoHoursSeven()));
const resources = async (outgoing: OutgoingRecord): Promise<readonly FhirResource[]> =>
  fhirResources(await fileText(FHIR_FORMAT, [outgoing]));

describe('where a record comes from, in a FHIR bundle', () => {
  it('says who finalized the record and when, where the log says so', async () => {
    const finalized = { by: userId('biller-1'), at: moment('2026-11-03T20:00:01.5Z').at };
    const list = await resources({ record: { ...RECORD, version: 2 }, finalized });
    const biller = list.find(
      (one) => one.resourceType === 'Practitioner' && one.identifier?.[0]?.value === 'biller-1',
    );
    expect(list.find(({ resourceType }) => resourceType === 'Provenance')).toMatchObject({
      recorded: '2026-11-03T14:00:01.500-06:00',
      activity: { text: 'Finalized record, version 2' },
      agent: [
        { type: { coding: [{ code: 'verifier' }] }, who: { reference: `urn:uuid:${biller?.id}` } },
        { type: { coding: [{ code: 'custodian' }] } },
      ],
    });
    const without = await resources({ record: { ...RECORD, version: 2 } });
    expect(without.find(({ resourceType }) => resourceType === 'Provenance')).toMatchObject({
      agent: [{ type: { coding: [{ code: 'custodian' }] } }],
    });
  });

  it('keeps times apart that were not tapped as they happened', async () => {
    const byHand = moment('2026-11-03T14:00:00Z', 'hand');
    const record = first(
      recordsOf(
        caseOf('C-100', [
          joined('dr-a', 'remote', moment('2026-11-03T13:50:00Z')),
          {
            ...byHand,
            id: eventId('typed'),
            type: 'monitoring.started',
            payload: { missingBaselines: [], handReason: 'No tablet' },
          },
          ended(moment('2026-11-03T16:00:00Z')),
        ]),
      ),
    );
    const monitoring = (await resources({ record })).findLast((one) => one.resourceType === 'Procedure');
    expect(monitoring?.note).toEqual([
      { text: 'Times that were not tapped as they happened: entered by hand: monitoring.started' },
      { text: 'Entered by hand: monitoring.started 2026-11-03T08:00:00.000-06:00, by tech-1: “No tablet”' },
    ]);
  });
});
