import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BatchesAnswer, ExportAnswer, RecordsAnswer } from '@ionm-clock/protocol';
import { onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, '../../../server/src/main.ts');

/** The real server in a process of its own, with the invented cases of a week. */
export class DemoServer {
  readonly #process: ChildProcess;
  readonly #address: string;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.#address = address;
  }

  static async on(dataDir: string): Promise<DemoServer> {
    const env = {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      // A test listens on this computer.
      PRIVATE_WEBHOOKS: 'on',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO_WEEKS: '1',
      LOG_LEVEL: 'error',
    };
    const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void server.kill('SIGKILL'));
    const [line] = await once(server.stdout, 'data');
    const [address = ''] = /http:\/\/\S+(?= )/.exec(String(line)) ?? [];
    return new DemoServer(server, address);
  }

  asks(user: string, path: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer demo:${user}`, 'content-type': 'application/json' };
    return fetch(`${this.#address}/api${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  }

  asksWithToken(secret: string, path: string): Promise<Response> {
    return fetch(`${this.#address}/api/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });
  }

  /** Records that may go out. */
  async finalized(): Promise<readonly string[]> {
    const { records }: RecordsAnswer = await json(this.asks('biller-nair', '/records'));
    return records
      .filter(({ status }) => status === 'finalized' || status === 'exported')
      .map(({ record }) => record.caseId);
  }

  /** The number of the batch that was written. */
  async writesBatch(caseIds: readonly string[]): Promise<number> {
    const body = { destination: 'json', caseIds, again: 'The file was lost', commandId: randomUUID() };
    const { batch }: ExportAnswer = await json(this.asks('biller-nair', '/exports/batches', body));
    if (batch === undefined) throw new Error('nothing went out');
    return batch.number;
  }

  /** The bytes of each batch, in their order, as a biller downloads them. */
  async files(): Promise<readonly Buffer[]> {
    const { batches }: BatchesAnswer = await json(this.asks('biller-nair', '/exports/batches'));
    return Promise.all(
      batches.map(async (_, index) => {
        const number = index + 1;
        const response = await this.asks('biller-nair', `/exports/batches/${number}/file`);
        if (!response.ok) throw new Error(await response.text());
        return Buffer.from(await response.arrayBuffer());
      }),
    );
  }

  async stops(): Promise<void> {
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }
}

async function json<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  if (!response.ok) throw new Error(await response.text());
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what the server answered is what the tests look into
  return (await response.json()) as Answer;
}
