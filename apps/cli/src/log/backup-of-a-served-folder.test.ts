import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NewToken } from '@ionm-clock/protocol';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DemoServer } from '../testing/demo-server.ts';
import { PROCESSES_MS } from '../testing/run-cli.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const TOLD_WITHIN = { timeout: 30_000, interval: 100 };

/** What a webhook was told: the number of each batch. */
async function receiver() {
  const heard: number[] = [];
  const server = createServer(async (request, response) => {
    const { data } = JSON.parse(await text(request));
    heard.push(data.number);
    response.writeHead(204).end();
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { heard, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook` };
}

it('what a server wrote before a backup that was made meanwhile is served again, on another disk, to the same bytes', {
  timeout: 2 * PROCESSES_MS,
}, async () => {
  const folder = new TemporaryFolder();
  const dataDir = join(folder.path, 'data');
  const { heard, url } = await receiver();
  let server = await DemoServer.on(dataDir);
  const made = await server.asks('admin-moreau', '/integrations/tokens', {
    name: 'Billing system',
    scopes: ['batches:read'],
    facilities: 'everywhere',
  });
  const { secret }: NewToken = JSON.parse(await made.text());
  await server.asks('admin-moreau', '/integrations/webhooks', { url, topics: ['batch.written'] });
  const caseIds = (await server.finalized()).slice(0, 3);
  expect(caseIds).toHaveLength(3);

  const to = join(folder.path, 'backup.db');
  let written = await server.writesBatch(caseIds);
  const running = spawn(process.execPath, [MAIN, 'backup', to], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'inherit',
  });
  const ended = once(running, 'exit');
  let isDone = false;
  void ended.then(() => {
    isDone = true;
  });
  while (!isDone) written = await server.writesBatch(caseIds);
  expect(await ended).toEqual([0, null]);
  written = await server.writesBatch(caseIds);
  const files = await server.files();
  expect(files).toHaveLength(written);
  await vi.waitFor(() => expect(heard).toHaveLength(written), TOLD_WITHIN);
  await server.stops();
  rmSync(dataDir, { recursive: true });

  const elsewhere = join(folder.path, 'elsewhere');
  expect(await restore(to, {}, { DATA_DIR: elsewhere })).toMatchObject({ errors: '', status: 0 });
  expect(await verify(undefined, {}, { DATA_DIR: elsewhere })).toMatchObject({ status: 0 });
  server = await DemoServer.on(elsewhere);
  const again = await server.files();
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(written);
  expect(again.map((file, index) => file.equals(files[index] ?? file))).toEqual(again.map(() => true));
  expect((await server.asksWithToken(secret, '/batches/1/file')).status).toBe(200);

  // Its number was that of a batch that is lost, which the webhook has heard of.
  const next = await server.writesBatch(caseIds);
  expect(next).toBe(again.length + 1);
  await vi.waitFor(() => expect(heard.filter((number) => number === next)).toHaveLength(2), TOLD_WITHIN);
  await server.stops();
});
