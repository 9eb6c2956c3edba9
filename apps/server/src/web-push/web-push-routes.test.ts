import type { CaseCommand } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../testing/api-client.ts';
import { BILLER, DR_NORTH, DR_SOUTH, TECH_NORTH } from '../testing/organisation.ts';
import { PushingServer } from '../testing/pushing-server.ts';
import { TestServer } from '../testing/test-server.ts';

const CHANGE: CaseCommand = { type: 'logSignalChange', modality: 'TcMEP', description: 'left −60 %' };

let pushing: PushingServer;
beforeEach(async () => {
  pushing = await PushingServer.started();
});
afterEach(() => pushing.stop());

const subscriptionAt = (endpoint: string) => ({ ...pushing.service.browser('x').subscription, endpoint });

describe('a subscription', () => {
  it('is taken at a push service only', async () => {
    for (const endpoint of ['https://127.0.0.1:8443/admin', 'https://evil.example/', 'https://localhost/']) {
      const answer = await pushing.as(DR_NORTH).post('/web-push/subscriptions', subscriptionAt(endpoint));
      expect([endpoint, answer.status]).toEqual([endpoint, 409]);
    }
    const plain = await pushing
      .as(DR_NORTH)
      .post('/web-push/subscriptions', subscriptionAt('http://fcm.googleapis.com/'));
    expect(plain.status).toBe(400);
  });

  it('of somebody else can be neither tried nor removed', async () => {
    const { endpoint } = await pushing.subscribed(DR_NORTH);
    for (const path of ['/web-push/try', '/web-push/subscriptions/remove']) {
      expect((await pushing.as(DR_SOUTH).post(path, { endpoint })).status).toBe(409);
    }
    expect((await pushing.as(DR_NORTH).post('/web-push/try', { endpoint })).status).toBe(200);
    await pushing.service.came(1);
  });

  it('that is removed is sent nothing', async () => {
    const browser = await pushing.subscribed(DR_NORTH);
    await pushing.as(DR_NORTH).post('/web-push/subscriptions/remove', { endpoint: browser.endpoint });
    await pushing.tech.does('C-1', CHANGE);
    const other = await pushing.subscribed(TECH_NORTH);
    await pushing.doctor.does('C-1', { type: 'leaveCase' });
    const [only = expect.fail()] = await pushing.service.came(1);
    expect(other.read(only.body)).toMatchObject({ kind: 'nobody-reads' });
  });

  it('that another session asks for belongs to that one', async () => {
    const browser = await pushing.subscribed(DR_NORTH);
    await pushing.as(DR_SOUTH).post('/web-push/subscriptions', browser.subscription);
    expect((await pushing.as(DR_NORTH).post('/web-push/try', { endpoint: browser.endpoint })).status).toBe(
      409,
    );
    expect((await pushing.as(DR_SOUTH).post('/web-push/try', { endpoint: browser.endpoint })).status).toBe(
      200,
    );
  });
});

it('a biller is told of nothing', async () => {
  expect((await pushing.as(BILLER).get('/web-push')).status).toBe(403);
  expect(
    (await pushing.as(BILLER).post('/web-push/subscriptions', pushing.service.browser('b').subscription))
      .status,
  ).toBe(403);
});

it('a server without Web Push says so', async () => {
  const plain = await TestServer.started();
  const client = new ApiClient(plain.address, DR_NORTH);
  expect(await (await client.get('/web-push')).json()).toEqual({ configured: false });
  const answer = await client.post('/web-push/subscriptions', pushing.service.browser('x').subscription);
  expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'not-available' } }]);
  await plain.stopAndForget();
});

it('the key is told to whoever subscribes', async () => {
  expect(await (await pushing.as(DR_NORTH).get('/web-push')).json()).toEqual({
    configured: true,
    publicKey: pushing.setting.keys.publicKey,
  });
});
