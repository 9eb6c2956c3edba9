import {
  type CaseId,
  type CaseState,
  computeRecords,
  fold,
  instant,
  type LoggedEvent,
  SHIPPED_PROFILES,
} from '@ionm-clock/domain';
import { caseFile, JSON_FORMAT } from '@ionm-clock/exports';
import { caseEvents, type FileCase, readCaseFiles } from '@ionm-clock/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemoDay } from '../demo/seed-demo-day.ts';
import { allEvents, loggedEvent, MemoryStore } from '../log/index.ts';
import { testContext } from '../testing/export-context.ts';

const NOW = Date.parse('2026-11-18T18:00:00Z');
const logs = new Map<CaseId, LoggedEvent[]>();

beforeAll(async () => {
  const store = new MemoryStore();
  await seedDemoDay(store, NOW, 2);
  for await (const stored of allEvents(store)) {
    const event = loggedEvent(stored);
    if (event !== undefined) logs.set(event.caseId, [...(logs.get(event.caseId) ?? []), event]);
  }
});

function read(text: string): readonly FileCase[] {
  const answer = readCaseFiles([{ name: 'cases.json', text }]);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems.slice(0, 3)));
  return answer.cases;
}

const stateOf = (id: CaseId, events: Parameters<typeof fold>[1]): CaseState =>
  fold(id, events) ?? expect.fail(`${id} has no state`);

const recordsOf = (states: readonly CaseState[]): string =>
  JSON.stringify(
    computeRecords(
      states.map((state) => ({
        state,
        profile: SHIPPED_PROFILES.latest(state.details.payerProfile) ?? expect.fail('no profile'),
      })),
      instant(NOW),
    ),
  );

describe('cases that go out as case files and come back', () => {
  it('make the same records, byte for byte, running ones and finalized ones alike', () => {
    const ids = [...logs.keys()];
    expect(ids.length).toBeGreaterThan(40);
    const text = JSON.stringify(ids.map((id) => caseFile(id, logs.get(id) ?? [])));
    const cases = read(text);
    expect(cases.map(({ caseId }) => caseId)).toEqual(ids);
    const back = cases.map((one) => stateOf(one.caseId, caseEvents(one, undefined)));
    const before = ids.map((id) => stateOf(id, logs.get(id) ?? []));
    expect(recordsOf(back)).toBe(recordsOf(before));
    expect(back.map(({ record }) => JSON.stringify(record))).toEqual(
      before.map(({ record }) => JSON.stringify(record)),
    );
    expect(before.filter(({ record }) => record.status === 'finalized').length).toBeGreaterThan(10);
  });

  it('are the same file when they go out again', () => {
    for (const [id, events] of logs) {
      const first = JSON.stringify(caseFile(id, events));
      const [one] = read(first);
      expect(JSON.stringify(caseFile(id, one === undefined ? [] : caseEvents(one, undefined)))).toBe(first);
    }
  });
});

describe('a batch of case files', () => {
  it('is one array that can be read, also when it is empty', async () => {
    const outgoing = [...logs].flatMap(([id, events]) => {
      const { record } = stateOf(id, events);
      return record.status === 'finalized' ? [{ record: record.record, events }] : [];
    });
    expect(read(await textOf(outgoing))).toHaveLength(outgoing.length);
    expect(await textOf([])).toBe('[]\n');
  });

  it('does not start with a case whose log is not at hand', () => {
    const [state] = [...logs].map(([id, events]) => stateOf(id, events)).filter(isFinalized);
    const record = state?.record.status === 'finalized' ? state.record.record : expect.fail('none');
    expect(JSON_FORMAT.problems({ record }, testContext())).toMatchObject([{ field: 'events' }]);
  });
});

const isFinalized = ({ record }: CaseState): boolean => record.status === 'finalized';

async function textOf(outgoing: Parameters<typeof JSON_FORMAT.write>[0]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of JSON_FORMAT.write(outgoing, testContext())) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
