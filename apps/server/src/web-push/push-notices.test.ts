import { createPublicKey, verify } from 'node:crypto';
import type { CaseCommand } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOIN, START, schedule } from '../testing/commands.ts';
import { DR_NORTH, DR_SOUTH, NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { PLANTED, plantedIn } from '../testing/planted-words.ts';
import type { Pushed } from '../testing/push-service.ts';
import { PushingServer } from '../testing/pushing-server.ts';

const CHANGE: CaseCommand = { type: 'logSignalChange', modality: 'TcMEP', description: PLANTED.signal };

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

/** Whether it is signed by the key that browsers subscribe with, for this push service. */
function vapidOf({ headers }: Pushed): unknown {
  const [, token = '', k] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(headers['authorization'])) ?? [];
  expect(k).toBe(pushing.setting.keys.publicKey);
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(pushing.setting.keys.publicKey, 'base64url');
  const x = point.toString('base64url', 1, 33);
  const y = point.toString('base64url', 33);
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${claims}`);
  const isGood = verify(
    'sha256',
    signed,
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isGood).toBe(true);
  return JSON.parse(Buffer.from(claims, 'base64url').toString());
}

describe('a signal change', () => {
  it('reaches the device of whoever reads the case, encrypted for it alone, and says where and no more', async () => {
    const browser = await pushing.subscribed(DR_NORTH);
    const answer = await pushing.tech.does('C-1', CHANGE);
    const [pushed = expect.fail()] = await pushing.service.came(1);
    expect(browser.read(pushed.body)).toEqual({
      kind: 'signal-changed',
      role: 'physician',
      caseId: 'C-1',
      room: 'OR 1',
      facility: NORTH,
      at: answer.ok && answer.events[0]?.at,
    });
    expect(() => pushing.service.browser('another').read(pushed.body)).toThrow();
    expect(pushed.headers).toMatchObject({ ttl: '300', urgency: 'high', 'content-encoding': 'aes128gcm' });
    expect(pushed.headers['topic']).toMatch(/^[\w-]{32}$/);
    expect(vapidOf(pushed)).toMatchObject({
      aud: `https://${pushing.service.host}`,
      sub: 'mailto:it@hospital.example',
    });
    expect(plantedIn(JSON.stringify(browser.read(pushed.body)))).toEqual([]);
    await counted('sent');
  });

  it('has a newer one of the same case take its place, and of another case not', async () => {
    await pushing.subscribed(DR_NORTH);
    await pushing.tech.does('C-2', schedule());
    await pushing.doctor.does('C-2', JOIN);
    for (const id of ['C-1', 'C-1', 'C-2']) await pushing.tech.does(id, CHANGE);
    const topics = (await pushing.service.came(3)).map(({ headers }) => headers['topic']);
    expect(new Set(topics).size).toBe(2);
  });

  it('reaches nobody who does not read the case, nor the physician who logged it', async () => {
    const browser = await pushing.subscribed(DR_NORTH);
    await pushing.subscribed(DR_SOUTH);
    await pushing.subscribed(TECH_NORTH);
    await pushing.doctor.does('C-1', CHANGE);
    // The next that anybody is told.
    await pushing.tech.does('C-1', CHANGE);
    const [first = expect.fail()] = await pushing.service.came(1);
    expect(browser.read(first.body)).toMatchObject({ kind: 'signal-changed' });
    await counted('sent');
    expect(pushing.service.pushed).toHaveLength(1);
  });
});

it('that the physician has left reaches whoever runs the monitoring, as the technologist that they are', async () => {
  const browser = await pushing.subscribed(TECH_NORTH);
  await pushing.doctor.does('C-1', { type: 'leaveCase' });
  const [pushed = expect.fail()] = await pushing.service.came(1);
  expect(browser.read(pushed.body)).toMatchObject({
    kind: 'nobody-reads',
    role: 'technologist',
    caseId: 'C-1',
  });
});

it('that a load is over the limit is told once, until it was within it again', async () => {
  const browser = await pushing.subscribed(DR_NORTH);
  const kinds = () => pushing.service.pushed.map(({ body }) => browser.read(body));
  for (const id of ['C-2', 'C-3', 'C-4', 'C-5']) {
    await pushing.tech.does(id, schedule());
    await pushing.doctor.does(id, JOIN);
  }
  for (const id of ['C-2', 'C-3', 'C-4', 'C-5']) await pushing.tech.does(id, START);
  await pushing.service.came(1);
  expect(kinds()).toMatchObject([{ kind: 'over-limit', caseId: 'C-4' }]);
  for (const id of ['C-4', 'C-5']) await pushing.tech.does(id, { type: 'interruptMonitoring' });
  await pushing.tech.does('C-5', { type: 'resumeMonitoring' });
  await pushing.service.came(2);
  expect(kinds()).toMatchObject([{ caseId: 'C-4' }, { kind: 'over-limit', caseId: 'C-5' }]);
  // By their own tap: the page says it.
  await pushing.doctor.does('C-5', { type: 'leaveCase' });
  await pushing.doctor.does('C-5', JOIN);
  await pushing.tech.does('C-1', CHANGE);
  await pushing.service.came(3);
  expect(kinds().slice(2)).toMatchObject([{ kind: 'signal-changed' }]);
});
