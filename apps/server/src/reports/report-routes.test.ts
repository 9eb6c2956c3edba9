import { instant, type ReportName, type Reports, type User, userId } from '@ionm-clock/domain';
import type { ConcurrencyDayAnswer, ReportAnswer } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { accessEvents } from '../testing/access-events.ts';
import { ApiClient } from '../testing/api-client.ts';
import { FINALIZE, JOIN, message, START, STOP, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import {
  ADMIN,
  AUDITOR,
  BILLER,
  BILLER_SOUTH,
  DR_NORTH,
  DR_SOUTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
} from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let store: ObservedStore;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store);
});
afterEach(() => server.stopAndForget());

const get = (user: User | undefined, path: string) =>
  new ApiClient(server.address, user).get(`/reports/${path}`);
async function report<Name extends ReportName>(user: User, name: Name, query = ''): Promise<Reports[Name]> {
  const response = await get(user, `${name}${query}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as ReportAnswer<Name>).report;
}

/** Four cases that one physician reads at once, for an hour, an hour ago; the limit is three. */
async function fourAtOnce(): Promise<void> {
  const began = { at: instant(Date.now() - 2 * 3_600_000) };
  const ended = { at: instant(began.at + 3_600_000) };
  const tech = await server.client(TECH_NORTH);
  const doctor = await server.client(DR_NORTH);
  for (const id of ['A', 'B', 'C', 'D']) {
    for (const [client, sent] of [
      [tech, message(id, schedule())],
      [doctor, message(id, JOIN, began)],
      [tech, message(id, START, began)],
    ] as const)
      expect(await client.sends(sent)).toMatchObject({ ok: true });
  }
  const explain = { type: 'explainOverLimit', reason: '=A colleague was delayed' } as const;
  expect(await doctor.sends(message('B', explain))).toMatchObject({ ok: true });
  for (const id of ['A', 'B', 'C', 'D'])
    expect(await tech.sends(message(id, STOP, ended))).toMatchObject({ ok: true });
}

describe('reports', () => {
  it('are of the facilities of who asks, and of the range and payer that they ask for', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    await endedCase(server, 'B', TECH_SOUTH, DR_SOUTH, SOUTH);
    expect((await report(BILLER, 'units')).cases).toBe(2);
    expect((await report(BILLER_SOUTH, 'units')).cases).toBe(1);
    expect((await report(AUDITOR, 'units')).cases).toBe(1);
    expect((await report(BILLER, 'units', '?facility=South')).cases).toBe(1);
    expect((await report(BILLER_SOUTH, 'units', '?facility=North')).cases).toBe(0);
    expect((await report(BILLER, 'units', '?profile=cpt')).cases).toBe(2);
    expect((await report(BILLER, 'units', '?profile=medicare')).cases).toBe(0);
    expect((await report(BILLER, 'units', '?from=2020-01-01&to=2020-12-31')).cases).toBe(0);
  });

  it('are of what the log says now', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    expect(await report(BILLER, 'finalization')).toMatchObject({ open: 1, finalized: 0 });
    const biller = await server.client(BILLER);
    expect(await biller.sends(message('A', FINALIZE))).toMatchObject({ ok: true });
    expect(await report(BILLER, 'finalization')).toMatchObject({ open: 0, finalized: 1 });
  });

  it('tell who read over the limit, and when by the minute, with the reason', async () => {
    await fourAtOnce();
    const { physicians, list } = await report(BILLER, 'over-limit');
    expect(physicians).toEqual([
      { physicianId: 'dr-north', days: 1, stretches: 1, unexplained: 0, seconds: 3_600, peak: 4 },
    ]);
    expect(list).toMatchObject([{ level: 4, limit: 3, caseIds: ['A', 'B', 'C', 'D'] }]);
    const response = await get(AUDITOR, `over-limit/day?physician=dr-north&date=${list[0]?.date}`);
    const { day } = (await response.json()) as ConcurrencyDayAnswer;
    expect(day).toMatchObject({ peak: 4, limit: 3, timeZone: 'America/Chicago' });
    expect(day.stretches).toMatchObject([{ reasons: [{ caseId: 'B', text: '=A colleague was delayed' }] }]);
    expect(day.steps.some(({ level }) => level === 4)).toBe(true);
  });

  it('come as a file that starts no formula in a spreadsheet', async () => {
    await fourAtOnce();
    const response = await get(AUDITOR, 'over-limit/csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /filename=ionm-clock-report-over-limit-\d{4}/,
    );
    const text = await response.text();
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('A; B; C; D,The dr-north at ');
    expect(await (await get(AUDITOR, 'missing/csv')).text()).toContain('no-order');
    const tech = await server.client(TECH_NORTH);
    const left = { type: 'leaveAsTechnologist' } as const;
    const typed = {
      type: 'enterByHand',
      entry: left,
      at: instant(Date.now() - 60_000),
      reason: '=1+1',
    } as const;
    expect(await tech.sends(message('A', typed))).toMatchObject({ ok: true });
    expect(await (await get(AUDITOR, 'times/csv')).text()).toMatch(/,hand,.*,'=1\+1\r\n/);
    for (const name of ['units', 'times', 'finalization', 'rounding'])
      expect((await get(AUDITOR, `${name}/csv`)).status).toBe(200);
  });

  it('are for billers, auditors and administrators', async () => {
    expect((await get(undefined, 'units')).status).toBe(401);
    for (const path of ['units', 'units/csv', 'over-limit/day?physician=x&date=2026-03-02']) {
      for (const user of [TECH_NORTH, DR_NORTH]) expect((await get(user, path)).status).toBe(403);
      for (const user of [BILLER, AUDITOR, ADMIN]) expect((await get(user, path)).status).toBe(200);
    }
  });

  it.each([
    'salaries',
    'units?from=yesterday',
    'units?from=2026-02-30',
    'units?from=2026-03-02&to=2026-03-01',
    'units?period=year',
    'over-limit/day',
    'over-limit/day?physician=x&date=1',
  ])('%s is not understood', async (path) => {
    expect((await get(AUDITOR, path)).status).toBe(400);
  });

  it('are not shown while the log cannot say who read them', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    store.isFull = true;
    for (const path of ['units', 'units/csv']) {
      const response = await get(AUDITOR, path);
      expect(response.status).toBe(503);
      expect(await response.text()).not.toContain('dr-north');
    }
  });

  it('leave a trace in the audit trail of whose records were read and taken out', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    await report(AUDITOR, 'units');
    await get(AUDITOR, 'missing/csv');
    const events = (await accessEvents(store)).filter(({ actor }) => actor.userId === userId('auditor'));
    expect(events.map(({ type, payload }) => [type, payload])).toMatchObject([
      ['records.read', { caseIds: ['A'] }],
      ['records.exported', { caseIds: ['A'], format: 'the report missing in csv' }],
    ]);
  });
});
