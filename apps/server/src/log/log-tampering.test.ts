import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { commandId, userId } from '@ionm-clock/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import type { Verification } from './event-store.ts';
import { checkLogTail, verifyLog } from './sqlite-check.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Four streams, commands of one event and of several, and a checkpoint after event 12 of 17. */
const HEAD = 17;
const CHECKPOINT = 12;

let folder: string;
let file: DatabaseSync;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-tampering-'));
  const path = join(folder, 'log.db');
  const before = new SqliteStore(path);
  await before.commit(0, [
    newAnswer('c-1', 'case/A', 0, 2),
    newAnswer('c-2', 'case/B', 0, 3),
    newAnswer('c-3', 'case/A', 2),
    newAnswer('c-4', 'organisation', 0),
    newAnswer('c-5', 'case/B', 3, 4),
    newAnswer('c-6', 'organisation', 1),
  ]);
  await before.close();
  const after = new SqliteStore(path);
  const refusal = { code: 'not-started', message: 'The clock was not started.' } as const;
  await after.commit(CHECKPOINT, [
    newAnswer('c-7', 'case/C', 0, 2),
    newAnswer('c-8', 'case/A', 3),
    { commandId: commandId('c-9'), actorId: userId('tech-1'), refusal },
    newAnswer('c-10', 'case/C', 2, 2),
  ]);
  // As it is on disk after a power cut: there is no checkpoint at the end.
  const copy = join(folder, 'copy.db');
  const whole = new DatabaseSync(path);
  whole.prepare('VACUUM INTO ?').run(copy);
  whole.close();
  await after.close();
  file = new DatabaseSync(copy);
  for (const table of ['events', 'commands', 'checkpoints']) {
    file.exec(`DROP TRIGGER ${table}_are_never_changed; DROP TRIGGER ${table}_are_never_removed`);
  }
});
afterAll(() => {
  file.close();
  rmSync(folder, { recursive: true });
});

/** What a check says while the log is as the SQL makes it. */
function after(sql: string, check: (database: DatabaseSync) => Verification = verifyLog): Verification {
  file.exec('BEGIN');
  try {
    file.exec(sql);
    return check(file);
  } finally {
    file.exec('ROLLBACK');
  }
}

const found = (sql: string) => {
  const verification = after(sql);
  return verification.ok ? `nothing wrong after: ${sql}` : verification.seq;
};

const places = Array.from({ length: HEAD }, (_, index) => index + 1);
/** Two events change places, with everything that they say. */
const swap = (one: number, other: number) =>
  `UPDATE events SET seq = CASE seq WHEN ${one} THEN -${other} ELSE -${one} END WHERE seq IN (${one}, ${other});
   UPDATE events SET seq = -seq WHERE seq < 0`;

describe('verify', () => {
  it('finds nothing in a log as the program wrote it', () => {
    expect(after('SELECT 1')).toMatchObject({ ok: true, events: HEAD, checkpoints: 1 });
  });

  it.each([
    ['id', "'x'"],
    ['stream', "'case/X'"],
    ['version', 'version + 100'],
    ['type', "'x'"],
    ['at', 'at + 1'],
    ['at', '9007199254740993'],
    ['at_error_ms', 'at_error_ms - 1'],
    ['recorded_at', 'recorded_at + 1'],
    ['source', "'hand'"],
    ['actor_id', "'x'"],
    ['actor_role', "'biller'"],
    ['command_id', "'x'"],
    ['payload', "payload || ' '"],
    ['payload', "'{'"],
    ['hash', 'upper(hash)'],
  ])('names any event whose %s was changed to %s', (column, value) => {
    const changed = places.map((seq) => found(`UPDATE events SET ${column} = ${value} WHERE seq = ${seq}`));
    expect(changed).toEqual(places);
  });

  it('names any event that was removed, one or all that follow', () => {
    expect(places.map((seq) => found(`DELETE FROM events WHERE seq = ${seq}`))).toEqual(places);
    expect(places.map((seq) => found(`DELETE FROM events WHERE seq >= ${seq}`))).toEqual(places);
  });

  it.each([
    ['case/A', 1],
    ['case/B', 3],
    ['case/C', 13],
    ['organisation', 7],
  ])(
    'names the first event of the whole stream %s when that was removed, also if the gap was closed',
    (stream, seq) => {
      const removed = `DELETE FROM events WHERE stream = '${stream}'`;
      const closed = `CREATE TEMP TABLE renumbered AS SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM events;
         UPDATE events SET seq = -(SELECT place FROM renumbered r WHERE r.seq = events.seq); UPDATE events SET seq = -seq`;
      expect([found(removed), found(`${removed}; ${closed}`)]).toEqual([seq, seq]);
    },
  );

  it('names the first of any two events that changed places, in a stream or between streams', () => {
    const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other]));
    expect(pairs.map(([one = 0, other = 0]) => found(swap(one, other)))).toEqual(pairs.map(([one]) => one));
  });

  it('names the events of a command that was removed, or that is said to have brought others', () => {
    const first = `(SELECT first_seq FROM commands WHERE command_id = e.command_id)`;
    const firsts = file
      .prepare(`SELECT seq FROM events e WHERE seq = ${first} ORDER BY seq`)
      .all()
      .map(({ seq }) => Number(seq));
    expect(firsts).toEqual([1, 3, 6, 7, 8, 12, 13, 15, 16]);
    expect(firsts.map((seq) => found(`DELETE FROM commands WHERE first_seq = ${seq}`))).toEqual(firsts);
    expect(
      firsts.map((seq) => found(`UPDATE commands SET first_seq = first_seq + 1 WHERE first_seq = ${seq}`)),
    ).toEqual(firsts);
    for (const seq of firsts) {
      for (const by of [-1, 1]) {
        expect(found(`UPDATE commands SET events = events + ${by} WHERE first_seq = ${seq}`)).toEqual(
          expect.any(Number),
        );
      }
    }
  });

  it('finds commands and events that changed their order together, where a checkpoint follows', () => {
    const commands = `UPDATE commands SET first_seq = CASE first_seq WHEN 6 THEN 7 ELSE 6 END WHERE first_seq IN (6, 7)`;
    expect(after(`${swap(6, 7)}; ${commands}`)).toEqual({
      ok: false,
      seq: 1,
      reason: 'events 1 to 12 are not those of checkpoint 1',
    });
  });

  it('finds commands and events that were cut off together, where a checkpoint was', () => {
    const cut = (seq: number) =>
      `DELETE FROM events WHERE seq >= ${seq}; DELETE FROM commands WHERE first_seq >= ${seq}`;
    expect(after(cut(12))).toEqual({
      ok: false,
      seq: 12,
      reason: 'the log ends before this event: checkpoint 1 was at event 12',
    });
  });

  it('cannot find those that were cut off together after the last checkpoint, unless the position of the head was kept', () => {
    const whole = verifyLog(file);
    if (!whole.ok) throw new Error(whole.reason);
    const cut = 'DELETE FROM events WHERE seq >= 15; DELETE FROM commands WHERE first_seq >= 15';
    expect(after(cut)).toMatchObject({ ok: true, events: 14 });
    const kept = { seq: whole.events, hash: whole.hash };
    expect(after(cut, (database) => verifyLog(database, kept))).toMatchObject({ ok: false, seq: 15 });
  });

  it.each(["hash = 'x'", 'seq = 11', 'number = 2'])('finds a checkpoint that was changed: %s', (change) => {
    expect(found(`UPDATE checkpoints SET ${change}`)).toBe(1);
  });
});

describe('the check of the tail', () => {
  it('finds in the last events what verify finds there', () => {
    for (const sql of [
      `UPDATE events SET at = at + 1 WHERE seq = ${HEAD}`,
      swap(15, 16),
      'DELETE FROM events WHERE seq = 17',
    ]) {
      expect(after(sql, checkLogTail)).toEqual(after(sql));
    }
  });
});
