import { DatabaseSync } from 'node:sqlite';
import { logPath } from '../../apps/server/src/log/index.ts';
import { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { ServerProcess } from '../../apps/server/src/testing/server-process.ts';
import { checkLog } from '../kill/check-log.ts';
import { Person } from '../kill/person.ts';
import { Said } from '../kill/said.ts';
import { staff } from '../kill/staff.ts';

/** The write-ahead log may grow to this, and the log itself stays far below. */
const FILE_LIMIT_KIB = 512;
const TIMES = 2;

/** Fills the disk under load, makes room, and again: what was answered is there, and what was not is taken when there is room. */
export async function fullDiskRound(seed: number): Promise<string> {
  const random = new RandomSource(seed);
  const server = new ServerProcess();
  const said = new Said();
  const people: Person[] = [];
  let answers = 0;
  let events = 0;
  try {
    const address = await server.ready({ LOG_LEVEL: 'info' }, { fileKiB: FILE_LIMIT_KIB });
    people.push(...staff().map((user) => new Person(address, user, random, said)));
    for (let time = 1; time <= TIMES; time++) {
      // Everyone stops at the first command that is not stored.
      await Promise.all(
        people.map((person) =>
          person.work(
            () => answers++,
            () => false,
          ),
        ),
      );
      await server.told('not storing', time);
      events = await checkLog(server.dataDir, said);
      makeRoom(server.dataDir);
      await server.told('storing again', time);
      for (const person of people) await person.finish();
      for (const person of people) person.tellWhatIsShown();
    }
    await server.ended('SIGTERM');
    events = await checkLog(server.dataDir, said);
    return `${answers} answers, ${events} events`;
  } finally {
    for (const { client } of people) client.close();
    await server.endAndForget();
  }
}

/** What waits in the write-ahead log moves into the log. */
function makeRoom(dataDir: string): void {
  const file = new DatabaseSync(logPath(dataDir), { timeout: 5_000 });
  file.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  file.close();
}
