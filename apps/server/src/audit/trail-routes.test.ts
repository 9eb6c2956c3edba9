import { type User, userId } from '@ionm-clock/domain';
import type { AuditAnswer, AuditEntry } from '@ionm-clock/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import { ApiClient } from '../testing/api-client.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { endedCase } from '../testing/ended-case.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import {
  AUDITOR,
  BILLER,
  DR_NORTH,
  DR_SOUTH,
  NORTH,
  SOUTH,
  TECH_NORTH,
  TECH_SOUTH,
  testUsers,
} from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

const CHIEF = { ...AUDITOR, userId: userId('auditor-everywhere'), everywhere: true as const };

let server: TestServer;
let store: ObservedStore;
beforeEach(async () => {
  store = new ObservedStore(new MemoryStore());
  server = await TestServer.started(store, { signIn: () => new DemoSignIn([...testUsers, CHIEF]) });
});
afterEach(() => server.stopAndForget());

const as = (user: User) => new ApiClient(server.address, user);
const search = async (user: User, sought: object = {}): Promise<AuditAnswer> =>
  (await (await as(user).post('/audit-trail', sought)).json()) as AuditAnswer;
const linesOf = (entries: readonly AuditEntry[]) => entries.map(({ userId, words }) => `${userId} ${words}`);

describe('the audit trail', () => {
  it('tells what was logged of a case, the latest first, without what somebody wrote', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    const tech = await server.client(TECH_NORTH);
    await tech.does('A', note('Jane Roe was turned'));
    await tech.does('A', {
      type: 'changeDetails',
      changes: { patientLabel: 'Roe 4711', indication: 'Roe’s spine' },
    });
    await tech.does('A', {
      type: 'logSignalChange',
      modality: 'SSEP',
      description: 'Jane Roe: down by half',
    });
    const { entries, before } = await search(CHIEF);
    expect(before).toBeUndefined();
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => entries.length - index));
    expect(linesOf(entries).slice(0, 3)).toEqual([
      expect.stringMatching(/^tech-north logged a signal change of SSEP, at 20\S+Z$/),
      'tech-north changed details: indication, patientLabel',
      'tech-north added a note',
    ]);
    expect(entries.at(-1)).toMatchObject({
      kind: 'case',
      type: 'case.scheduled',
      caseId: 'A',
      role: 'technologist',
      words: 'scheduled the case at North, OR 1, for the payer profile cpt',
    });
    expect(JSON.stringify(entries)).not.toMatch(/Roe/);
  });

  it('tells who searched it, from where, and what for', async () => {
    await search(CHIEF, { caseId: 'A', kind: 'case' });
    const [entry] = (await search(CHIEF, { kind: 'access' })).entries;
    expect(entry).toMatchObject({
      userId: 'auditor-everywhere',
      type: 'auditTrail.read',
      words: 'searched the audit trail: case A, kind case',
      address: '127.0.0.1',
    });
  });

  it('is shown in pages of 100', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.does('A', schedule());
    for (let count = 0; count < 150; count++) await tech.does('A', note('Turned'));
    const first = await search(CHIEF, { kind: 'case' });
    const second = await search(CHIEF, { kind: 'case', before: first.before });
    expect(first.entries).toHaveLength(100);
    expect(second.entries).toHaveLength(51);
    expect(second.before).toBeUndefined();
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(151);
  });

  it.each<[string, object, string[]]>([
    ['a person', { userId: 'dr-north' }, ['physician.joined']],
    ['a case', { caseId: 'B' }, ['case.scheduled']],
    ['a type', { type: 'monitoring.ended' }, ['monitoring.ended']],
    ['the first word of a type', { type: 'technologist' }, ['technologist.joined']],
    ['the future', { from: Date.UTC(2099) }, []],
    ['the past', { to: Date.UTC(2001) }, []],
  ])('is searched for %s', async (_, sought, types) => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH);
    await (await server.client(TECH_SOUTH)).does('B', schedule(SOUTH));
    expect((await search(CHIEF, sought)).entries.map(({ type }) => type)).toEqual(types);
  });

  it('is for auditors and administrators', async () => {
    for (const user of [TECH_NORTH, DR_NORTH, BILLER]) {
      expect((await as(user).post('/audit-trail', {})).status).toBe(403);
      expect((await as(user).post('/audit-trail/export', {})).status).toBe(403);
    }
    expect((await as(CHIEF).post('/audit-trail', { kind: 'patients' })).status).toBe(400);
  });

  it('is not shown while it cannot be stored who looks', async () => {
    store.isFull = true;
    for (const path of ['/audit-trail', '/audit-trail/export']) {
      const response = await as(CHIEF).post(path, {});
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ error: { code: 'not-saved' } });
    }
  });
});

describe('a viewer of some facilities', () => {
  it('is told of their cases, and not of those elsewhere', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH, NORTH);
    await endedCase(server, 'B', TECH_SOUTH, DR_SOUTH, SOUTH);
    const { entries } = await search(AUDITOR, { kind: 'case' });
    expect(new Set(entries.map(({ caseId }) => caseId))).toEqual(new Set(['A']));
    expect((await search(AUDITOR, { caseId: 'B' })).entries).toEqual([]);
    expect((await search(CHIEF, { caseId: 'B' })).entries).not.toEqual([]);
  });

  it('is told who looked at their cases, and of whom they work with; not which cases elsewhere came up', async () => {
    await endedCase(server, 'A', TECH_NORTH, DR_NORTH, NORTH);
    await endedCase(server, 'B-elsewhere', TECH_SOUTH, DR_SOUTH, SOUTH);
    await as(BILLER).get('/records');
    await search(CHIEF, { caseId: 'B-elsewhere' });
    await search(AUDITOR, { caseId: 'B-elsewhere' });
    const seen = (await search(AUDITOR, { kind: 'access' })).entries;
    expect(JSON.stringify(seen.filter(({ userId }) => userId !== 'auditor'))).not.toContain('B-elsewhere');
    expect(linesOf(seen)).toContain('auditor searched the audit trail: case a case elsewhere');
  });
});

describe('the file of the audit trail', () => {
  it('has every entry, and no text that a spreadsheet would compute', async () => {
    const tech = await server.client(TECH_NORTH);
    await tech.sends(message('=1+1', schedule()));
    for (let count = 0; count < 120; count++) await tech.does('=1+1', note('Turned'));
    const response = await as(CHIEF).post('/audit-trail/export', { kind: 'case' });
    expect(response.headers.get('content-disposition')).toMatch(/ionm-clock-audit-trail-.*\.csv/);
    const text = await response.text();
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(122);
    expect(lines[0]).toMatch(/^position,recorded_utc,happened_utc,user_id,user_name,role,/);
    expect(lines[1]).toMatch(
      /^121,.*,tech-north,The tech-north,technologist,case,note\.added,'=1\+1,added a note,,,/,
    );
    const [exported] = (await search(CHIEF, { kind: 'access' })).entries;
    expect(exported?.words).toBe('exported 121 entries of the audit trail: kind case');
  });
});
