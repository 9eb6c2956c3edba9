import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  batchNameOf,
  CPT,
  caseId,
  commandId,
  computeRecords,
  destinationId,
  eventId,
  facilityId,
  holdId,
  instant,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { exportsPath } from '@ionm-clock/server/exports';
import { allEvents, caseStream, type EventStore } from '@ionm-clock/server/log';
import { ORGANISATION_STREAM } from '@ionm-clock/server/organisation';
import { importCases } from '../import/import-cases.ts';
import { DONE } from '../outcome.ts';
import { casesIn } from '../profiles/log-contents.ts';
import { type Environment, withLog } from '../with-log.ts';
import { caseOn } from './billing-log.ts';

const WRITTEN = instant(Date.parse('2020-11-05T09:00:00Z'));
/** Stands in what every case says. */
export const PATIENT = 'Jane Roe-4711';
/** Administers the whole organisation. */
export const CHIEF = 'chief';

/** Cases of OLD-1, OLD-2 and HELD of 2009, finalized, OPEN of 2009, which never was, and NEW of 2020; HELD is under a hold. */
export function oldLog(environment: Environment): Promise<unknown> {
  return withLog(environment, async (store, { dataDir }) => {
    const old = ['OLD-1', 'OLD-2', 'HELD', 'OPEN'].map((id, at) => caseOn(id, `2009-0${at + 3}-01`));
    const cases = [...old, caseOn('NEW', '2020-11-03')].map(ofPatient);
    const read = readCaseFiles([{ name: 'cases.json', text: JSON.stringify(cases) }]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    await importCases(store, read.cases, WRITTEN);
    const states = await casesIn(store);
    const records = computeRecords(states.map((state) => ({ state, profile: CPT })));
    for (const record of records) {
      if (record.caseId !== 'OPEN')
        await says(store, caseStream(caseId(record.caseId)), 'record.finalized', { record });
    }
    const grants = [{ role: 'administrator', facilities: 'everywhere' }];
    for (const [id, granted] of [
      [CHIEF, grants],
      ['clerk', []],
    ] as const) {
      const person = {
        userId: id,
        name: `The ${id}`,
        signInName: id,
        grants: granted,
        rights: [],
        active: true,
      };
      await says(store, ORGANISATION_STREAM, 'person.saved', { person });
    }
    const hold = { holdId: holdId('h-1'), scope: { kind: 'cases', caseIds: ['HELD'] }, reason: 'Docket' };
    await says(store, ORGANISATION_STREAM, 'hold.placed', { hold });
    await writesBatch(store, dataDir, 1, 'OLD-1', 'OLD-2');
    await writesBatch(store, dataDir, 2, 'OLD-1', 'NEW');
    return { output: '', errors: '', status: DONE };
  });
}

const ofPatient = (file: object): object =>
  'case' in file && typeof file.case === 'object'
    ? { ...file, case: { ...file.case, indication: PATIENT } }
    : file;

/** Any event, by the program. */
export async function says(store: EventStore, stream: string, type: string, payload: object): Promise<void> {
  let afterVersion = 0;
  let head = 0;
  for await (const event of allEvents(store)) {
    head = event.seq;
    if (event.stream === stream) afterVersion = event.version;
  }
  const id = commandId(`old-log-${head + 1}`);
  const actor = { userId: userId(CHIEF), role: 'administrator' } as const;
  const moment = {
    at: WRITTEN,
    atErrorMs: milliseconds(0),
    recordedAt: WRITTEN,
    source: 'tap',
    actor,
  } as const;
  const events = [{ ...moment, id: eventId(`${id}:0`), type, payload }];
  const result = await store.commit(head, [
    { commandId: id, actorId: actor.userId, stream, afterVersion, events },
  ]);
  if (!result.ok) throw new Error(result.reason);
}

async function writesBatch(
  store: EventStore,
  dataDir: string,
  number: number,
  ...ids: readonly string[]
): Promise<void> {
  const text = ids.map((id) => `${id} ${PATIENT}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  mkdirSync(exportsPath(dataDir), { recursive: true });
  writeFileSync(join(exportsPath(dataDir), sha256), text);
  const name = batchNameOf(number);
  await says(store, 'exports', 'batch.written', {
    number,
    name,
    requestId: `batch-request-${number}`,
    destination: { id: destinationId('csv'), title: 'CSV', format: 'csv', delivery: { kind: 'download' } },
    records: ids.map((id) => ({ caseId: caseId(id), version: 1, facility: facilityId('Mercy') })),
    file: { name: `${name}.csv`, mediaType: 'text/csv', bytes: Buffer.byteLength(text), sha256 },
  });
}
