import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CaseId } from '@ionm-clock/domain';
import type { ExportAnswer, RecordsAnswer } from '@ionm-clock/protocol';
import { expect, it, onTestFinished } from 'vitest';
import { BillingLog } from '../testing/billing-log.ts';
import { PROCESSES_MS } from '../testing/run-cli.ts';
import { copied } from './testing/copied.ts';

const SERVER = join(import.meta.dirname, '../../../server/src/main.ts');

/** The real server on a data folder, asked as a biller of the demo. */
class Server {
  readonly #process: ReturnType<typeof spawn>;
  #address = '';

  private constructor(dataDir: string) {
    const env = {
      PATH: process.env['PATH'],
      PORT: '0',
      DEMO_WEEKS: '1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    };
    this.#process = spawn(process.execPath, [SERVER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void this.#process.kill('SIGKILL'));
  }

  static async started(dataDir: string): Promise<Server> {
    const server = new Server(dataDir);
    const { stdout } = server.#process;
    if (stdout === null) throw new Error('no standard output');
    const [told] = await once(stdout, 'data');
    server.#address = /http:\S+/.exec(String(told))?.[0] ?? expect.fail(String(told));
    return server;
  }

  /** Cases whose record is final, by date of service, then by id. */
  async finalized(): Promise<readonly CaseId[]> {
    const { records } = (await (await this.#ask('/records')).json()) as RecordsAnswer;
    return records
      .filter(({ status }) => status === 'finalized' || status === 'exported')
      .map(({ record: { caseId, dateOfService = '' } }) => ({ caseId, key: `${dateOfService} ${caseId}` }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ caseId }) => caseId);
  }

  /** The file of a batch that is made of these cases. */
  async batch(caseIds: readonly CaseId[]): Promise<Buffer> {
    // Most of the demo's have gone out before.
    const again = 'The file was lost';
    const body = JSON.stringify({ destination: 'csv', caseIds, again, commandId: randomUUID() });
    const { batch, leftOut } = (await (await this.#ask('/exports/batches', body)).json()) as ExportAnswer;
    expect(leftOut).toEqual([]);
    const file = await this.#ask(`/exports/batches/${batch?.number}/file`);
    return Buffer.from(await file.arrayBuffer());
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }

  #ask(path: string, body?: string): Promise<Response> {
    const headers = { authorization: 'Bearer demo:biller-nair', 'content-type': 'application/json' };
    return fetch(
      `${this.#address}/api${path}`,
      body === undefined ? { headers } : { method: 'POST', headers, body },
    );
  }
}

it('the CSV of a log is, byte for byte, that of the batch of the same records', {
  timeout: PROCESSES_MS,
}, async () => {
  const office = new BillingLog();
  const server = await Server.started(office.dataDir);
  const ids = await server.finalized();
  expect(ids.length).toBeGreaterThan(5);
  const first = await server.batch(ids);
  expect((await copied(office, 'csv', { case: ids })).file?.equals(first)).toBe(true);
  await server.stop();

  // What is finalized anew goes out as a correction.
  const [one = expect.fail('nothing is final')] = ids;
  await office.reopens(one);
  await office.finalizes(one);
  const again = await Server.started(office.dataDir);
  const correction = await again.batch([one]);
  await again.stop();
  expect(correction.toString()).toContain(',1,B-0');
  expect((await copied(office, 'csv', { case: [one], force: true })).file?.equals(correction)).toBe(true);
});
