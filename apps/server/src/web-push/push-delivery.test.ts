import type { CaseCommand } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DR_NORTH } from '../testing/organisation.ts';
import { PushingServer } from '../testing/pushing-server.ts';

const CHANGE: CaseCommand = { type: 'logSignalChange', modality: 'TcMEP', description: 'left −60 %' };

let pushing: PushingServer;
beforeEach(async () => {
  pushing = await PushingServer.started();
});
afterEach(() => pushing.stop());

/** Until the server has counted that it ended so. */
const counted = (outcome: string, count = 1) =>
  expect
    .poll(() => pushing.metrics(), { timeout: 20_000 })
    .toContain(`ionm_push_messages_total{outcome="${outcome}"} ${count}`);

const linesOf = () => pushing.server.lines.lines.map((line) => JSON.parse(line));

describe('a push service', () => {
  it('that says that the browser is no more is not asked again', async () => {
    await pushing.subscribed(DR_NORTH);
    pushing.service.answers.push({ status: 410 });
    await pushing.tech.does('C-1', CHANGE);
    await counted('gone');
    await pushing.tech.does('C-1', CHANGE);
    await pushing.subscribed(DR_NORTH, 'dr-north-again');
    await pushing.tech.does('C-1', CHANGE);
    await counted('sent');
    expect(pushing.service.pushed.map(({ path }) => path)).toEqual([
      '/send/dr-north',
      '/send/dr-north-again',
    ]);
  });

  it('that fails is asked again, a few times, and the log tells its name and nothing of the browser', async () => {
    await pushing.subscribed(DR_NORTH);
    pushing.service.answers.push({ status: 503 }, { status: 429, retryAfter: '0' });
    await pushing.tech.does('C-1', CHANGE);
    await counted('sent');
    expect(pushing.service.pushed).toHaveLength(3);
    pushing.service.answers.push({ status: 500 }, { status: 500 }, { status: 500 });
    await pushing.tech.does('C-1', CHANGE);
    await counted('failed');
    pushing.service.answers.push({ status: 403 });
    await pushing.tech.does('C-1', CHANGE);
    await counted('refused');
    expect(pushing.service.pushed).toHaveLength(7);
    const warned = linesOf().filter(({ what }) => what === 'push message not delivered');
    expect(warned).toMatchObject([
      { host: pushing.service.host, why: 500 },
      { host: pushing.service.host, why: 403 },
    ]);
    expect(JSON.stringify(linesOf())).not.toContain('/send/');
  });

  it('that does not answer keeps no command waiting', async () => {
    await pushing.subscribed(DR_NORTH);
    pushing.service.silent = true;
    for (const _ of [1, 2, 3]) expect(await pushing.tech.does('C-1', CHANGE)).toMatchObject({ ok: true });
    expect(await pushing.metrics()).not.toContain('ionm_push_messages_total{');
  });
});
