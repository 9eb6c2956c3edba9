import { caseId, type TimeRecord } from '@ionm-clock/domain';
import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { fileText } from '../testing/claims-file.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import { fhirResources, validated } from '../testing/fhir-resources.ts';
import {
  caseOf,
  ended,
  joined,
  MERCY,
  moment,
  recordsOf,
  started,
  twoHoursSeven,
} from '../testing/recorded-case.ts';
import { FHIR_FORMAT } from './fhir-format.ts';

const first = (records: readonly TimeRecord[]): TimeRecord => {
  const [record] = records;
  if (record === undefined) throw new Error('no record');
  return record;
};
const RECORD = first(recordsOf(twoHoursSeven()));
const SIGNED = first(
  recordsOf(
    caseOf('C-100', [
      {
        ...moment('2026-11-03T13:40:00Z'),
        type: 'technologist.joined',
        payload: { technologistId: moment('2026-11-03T13:40:00Z').actor.userId },
      },
      joined('dr-a', 'in-room', moment('2026-11-03T13:50:00Z')),
      started(moment('2026-11-03T14:00:00Z')),
      ended(moment('2026-11-03T16:00:00Z')),
      {
        ...moment('2026-11-03T17:00:00Z'),
        type: 'record.attested',
        payload: { meaning: 'I ran it.', signed: { version: 4, hash: 'ab'.repeat(32) }, method: 'pin' },
      },
    ]),
  ),
);

const resources = async (...records: readonly OutgoingRecord[]): Promise<readonly FhirResource[]> =>
  fhirResources(await fileText(FHIR_FORMAT, records));
const types = (list: readonly FhirResource[]): readonly string[] =>
  list.map(({ resourceType }) => resourceType);

describe('a FHIR bundle', () => {
  it('holds what a record claims, and who and where', async () => {
    const list = await resources({ record: SIGNED });
    expect(types(list).toSorted()).toEqual([
      'ChargeItem',
      'Claim',
      'Encounter',
      'Location',
      'Organization',
      'Organization',
      'Practitioner',
      'Practitioner',
      'Procedure',
      'Procedure',
      'Provenance',
      'Provenance',
    ]);
    expect(list.find(({ resourceType }) => resourceType === 'Claim')).toMatchObject({
      status: 'draft',
      patient: { identifier: { system: 'https://prairie.example/ids/account', value: 'C-100' } },
      item: [
        {
          productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '95940' }] },
          quantity: { value: 8 },
        },
      ],
      total: { value: 1004, currency: 'USD' },
    });
    expect(list.find(({ resourceType }) => resourceType === 'Provenance')).toMatchObject({
      entity: [{ what: { identifier: { value: `C-100/4/${'ab'.repeat(32)}` } } }],
    });
  });

  it('is seen to be wrong where an item has no code', async () => {
    const text = await fileText(FHIR_FORMAT, [{ record: RECORD }]);
    expect(() => validated(text.replaceAll('"productOrService"', '"product"'))).toThrow(/productOrService/);
  });

  it('names the claim that it corrects', async () => {
    const list = await resources({
      record: { ...RECORD, version: 2 },
      corrects: { batch: 'B-0001', record: { ...RECORD, version: 1 } },
    });
    expect(list.find(({ resourceType }) => resourceType === 'Claim')).toMatchObject({
      related: [
        { claim: { identifier: { value: 'C-100/1' } }, relationship: { coding: [{ code: 'prior' }] } },
      ],
    });
  });

  it('claims nothing, and relates to nothing, where nothing was and is claimed', async () => {
    const empty = { ...RECORD, lines: [] };
    const corrects = { batch: 'B-0001', record: { ...empty, version: 1 } };
    expect(types(await resources({ record: { ...empty, version: 2 }, corrects }))).not.toContain('Claim');
    const claim = (await resources({ record: { ...RECORD, version: 2 }, corrects })).find(
      (one) => one.resourceType === 'Claim',
    );
    expect(claim).toBeDefined();
    expect(claim?.related).toBeUndefined();
  });

  it('has no entry for no record, and names everybody once', async () => {
    expect(await resources()).toEqual([]);
    const two = await resources({ record: RECORD }, { record: { ...RECORD, caseId: caseId('C-101') } });
    expect(types(two).filter((type) => type === 'Practitioner' || type === 'Location')).toHaveLength(2);
  });

  it('is the same bytes again', async () => {
    expect(await fileText(FHIR_FORMAT, [{ record: SIGNED }])).toBe(
      await fileText(FHIR_FORMAT, [{ record: SIGNED }]),
    );
  });

  it('is valid for any case', async () => {
    const text = fc.string({ unit: 'binary' });
    const minute = fc.integer({ min: 0, max: 59 }).map((number) => String(number).padStart(2, '0'));
    const any = fc.record({
      id: text,
      room: text,
      indication: text,
      procedure: text,
      primaryProcedure: text,
      modality: text,
      start: minute,
      end: minute,
      remote: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        any,
        async ({ id, room, indication, procedure, primaryProcedure, modality, start, end, remote }) => {
          const details = { ...MERCY, room, indication, procedure, primaryProcedure, modalities: [modality] };
          const state = caseOf(
            id,
            [
              joined('dr-a', remote ? 'remote' : 'in-room', moment(`2026-11-03T13:${start}:00Z`)),
              started(moment(`2026-11-03T14:${start}:00Z`)),
              ended(moment(`2026-11-03T15:${end}:30.5Z`)),
            ],
            details,
          );
          expect(types(await resources({ record: first(recordsOf(state)) }))).toContain('Encounter');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('wants an identifier system and those that claims name', () => {
    const { identifierSystem: _, ...setup } = CLAIMS_SETUP;
    const fields = (changed: typeof setup) =>
      FHIR_FORMAT.problems({ record: RECORD }, { setup: changed, nameOf: (id) => id }).map(
        ({ field }) => field,
      );
    expect(fields(setup)).toEqual(['identifierSystem']);
    expect(fields({ ...CLAIMS_SETUP, providers: [], payers: [] })).toEqual(['payers', 'providers']);
    expect(fields(CLAIMS_SETUP)).toEqual([]);
  });
});
