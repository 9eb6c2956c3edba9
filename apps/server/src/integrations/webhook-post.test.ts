import dns, { type LookupAddress } from 'node:dns';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebhookReceiver } from '../testing/webhook-receiver.ts';
import { postToWebhook } from './webhook-post.ts';

/** The name of a receiver leads there now. */
function leadsTo(...addresses: readonly LookupAddress[]): void {
  vi.spyOn(dns, 'lookup').mockImplementation(((
    _name: string,
    _options: object,
    callback: (error: Error | null, found?: readonly LookupAddress[]) => void,
  ) => {
    if (addresses.length > 0) callback(null, addresses);
    else callback(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
  }) as typeof dns.lookup);
}

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await WebhookReceiver.started();
});
afterEach(() => {
  vi.restoreAllMocks();
  receiver.close();
});

const posted = (mayBePrivate: boolean, name = 'hooks.example.org') =>
  postToWebhook({
    url: receiver.url.replace('127.0.0.1', name),
    body: '{}',
    headers: {},
    mayBePrivate,
  });

it.each([
  { address: '127.0.0.1', family: 4 },
  { address: '::ffff:127.0.0.1', family: 6 },
  { address: '169.254.169.254', family: 4 },
  { address: 'fd00::1', family: 6 },
])('a name that leads to $address is not followed', async (address) => {
  leadsTo(address);
  expect(await posted(false)).toEqual({ why: 'address' });
  expect(receiver.heard).toEqual([]);
});

it('a name that nobody knows is told as that', async () => {
  leadsTo();
  expect(await posted(false)).toEqual({ why: 'host', detail: 'ENOTFOUND' });
});

it('where a receiver would send it on to it does not go', async () => {
  receiver.answers = 307;
  expect(await posted(true, '127.0.0.1')).toEqual({ why: 'status', detail: '307' });
  expect(receiver.heard).toHaveLength(1);
});

it('it is whole, also with letters of several bytes', async () => {
  const body = '{"name":"Ω ’"}';
  const sent = { url: receiver.url, body, headers: { 'webhook-id': 'evt_1' }, mayBePrivate: true };
  expect(await postToWebhook(sent)).toBeUndefined();
  expect(receiver.heard).toMatchObject([{ body, headers: { 'webhook-id': 'evt_1' } }]);
});

it('a certificate that is not good is told as that', async () => {
  const { generate } = await import('selfsigned');
  const { createServer } = await import('node:https');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'hooks.example.org' }]);
  const tls = createServer({ key, cert });
  await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
  const at = tls.address();
  const url = `https://127.0.0.1:${typeof at === 'object' ? at?.port : 0}/`;
  expect(await postToWebhook({ url, body: '{}', headers: {}, mayBePrivate: true })).toEqual({
    why: 'certificate',
    detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  tls.close();
});
