import { type Instant, instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browsing } from '../testing/browsing.ts';
import { RealProvider } from '../testing/real-provider.ts';
import { IdentityProvider, type LoginSecrets } from './identity-provider.ts';

const BACK = new URL('http://127.0.0.1:1/api/sign-in/single-sign-on/callback');
const isBack = (url: URL) => url.host === BACK.host;

let real: RealProvider;
let browser: Browsing;
let now: () => Instant;
beforeEach(async () => {
  real = await realProvider();
  browser = new Browsing();
  now = () => instant(Date.now());
});
afterEach(() => real.stop());

async function realProvider(options?: { saysWhen: boolean }): Promise<RealProvider> {
  const started = await RealProvider.started(BACK.href, options);
  started.people.set('s-ada', { preferred_username: 'ada', email: 'ada@example.org', email_verified: true });
  return started;
}

const provider = (claim?: string, issuer = real.issuer) =>
  new IdentityProvider({
    config: { ...real.config(claim), issuer: new URL(issuer) },
    redirectAddress: BACK,
    now: () => now(),
  });

async function begun(from: IdentityProvider, anew = false) {
  const login = await from.begin(anew);
  return login.ok ? login : expect.fail(`not begun: ${login.failure.why}`);
}

/** Goes to the provider, signs in if it asks, and gives the query that it sends back. */
async function throughForms(address: URL, who = 's-ada', asks = true): Promise<string> {
  let page = await browser.open(address, isBack);
  if (asks) {
    expect(page.text).toContain('name="login"');
    page = await browser.send(page, { login: who, password: 'any' }, isBack);
  }
  if (!isBack(page.url)) page = await browser.send(page, {}, isBack);
  return page.url.search;
}

async function signedIn(from: IdentityProvider, who = 's-ada') {
  const { address, secrets } = await begun(from);
  return { secrets, query: await throughForms(address, who) };
}

describe('somebody who signs in at the provider', () => {
  it('is who the provider says, by its sub and the name of the claim', async () => {
    const from = provider();
    const { secrets, query } = await signedIn(from);
    expect(await from.finish(secrets, query)).toEqual({
      ok: true,
      identity: { issuer: real.issuer, subject: 's-ada', signInName: 'ada', secondFactor: false },
    });
  });

  it('goes there with state, nonce and a code challenge that differ each time, and no secret', async () => {
    const from = provider();
    const [one, other] = [await begun(from), await begun(from)];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      const values = [one, other].map(({ address }) => address.searchParams.get(name));
      expect(new Set(values).size).toBe(2);
      expect(values).not.toContain(null);
    }
    expect(one.address.searchParams.get('code_challenge_method')).toBe('S256');
    expect(one.address.href).not.toContain(one.secrets.codeVerifier);
    expect(one.address.href).not.toContain(real.config().clientSecret);
  });

  it('is known by an address of mail only if the provider has verified it', async () => {
    const from = provider('email');
    const good = await signedIn(from);
    expect(await from.finish(good.secrets, good.query)).toMatchObject({
      ok: true,
      identity: { signInName: 'ada@example.org' },
    });
    for (const verified of [{ email_verified: false }, {}, { email_verified: 'true' }]) {
      browser = new Browsing();
      real.people.set('s-eve', { email: 'ada@example.org', ...verified });
      const bad = await signedIn(from, 's-eve');
      expect(await from.finish(bad.secrets, bad.query)).toEqual({
        ok: false,
        failure: { why: 'email-not-verified' },
      });
    }
  });

  it('is nobody without the claim', async () => {
    real.people.set('s-bare', {});
    const from = provider();
    const { secrets, query } = await signedIn(from, 's-bare');
    expect(await from.finish(secrets, query)).toEqual({ ok: false, failure: { why: 'claim-missing' } });
  });

  it('may turn back', async () => {
    const from = provider();
    const { address, secrets } = await begun(from);
    const form = await browser.open(address, isBack);
    const abort = /href="([^"]+\/abort)"/.exec(form.text)?.[1] ?? expect.fail('no way back');
    const back = await browser.open(abort, isBack);
    expect(await from.finish(secrets, back.url.search)).toEqual({
      ok: false,
      failure: { why: 'refused', detail: 'access_denied' },
    });
  });
});

describe('an answer that was not asked for is not believed', () => {
  const wrong: [string, (secrets: LoginSecrets) => LoginSecrets, (query: URLSearchParams) => void][] = [
    ['another state', (secrets) => ({ ...secrets, state: 'x'.repeat(43) }), () => undefined],
    ['another nonce', (secrets) => ({ ...secrets, nonce: 'x'.repeat(43) }), () => undefined],
    ['another verifier', (secrets) => ({ ...secrets, codeVerifier: 'x'.repeat(43) }), () => undefined],
    ['another issuer', (secrets) => secrets, (query) => query.set('iss', 'https://evil.example')],
    ['no issuer', (secrets) => secrets, (query) => query.delete('iss')],
    ['another code', (secrets) => secrets, (query) => query.set('code', 'x'.repeat(43))],
    ['two codes', (secrets) => secrets, (query) => query.append('code', 'x')],
    ['nothing', (secrets) => secrets, (query) => [...query.keys()].map((key) => query.delete(key))],
  ];
  it.each(wrong)('%s', async (_, secretsOf, change) => {
    const from = provider();
    const { secrets, query } = await signedIn(from);
    const changed = new URLSearchParams(query);
    change(changed);
    const finished = await from.finish(secretsOf(secrets), `?${changed}`);
    expect(finished).toMatchObject({ ok: false, failure: { why: 'not-valid' } });
  });

  it('the same answer once more', async () => {
    const from = provider();
    const { secrets, query } = await signedIn(from);
    expect(await from.finish(secrets, query)).toMatchObject({ ok: true });
    expect(await from.finish(secrets, query)).toMatchObject({ ok: false, failure: { why: 'not-valid' } });
  });
});

describe('to prove anew who one is', () => {
  it('one signs in there anew, also if one has just done so', async () => {
    const from = provider();
    await signedIn(from);
    const { address, secrets } = await begun(from, true);
    expect(await from.finish(secrets, await throughForms(address))).toMatchObject({ ok: true });
  });

  it.each(['says when that was', 'does not say'])(
    'it is not enough to be signed in there: the provider %s',
    async (says) => {
      if (says === 'does not say') {
        await real.stop();
        real = await realProvider({ saysWhen: false });
      }
      const from = provider();
      await signedIn(from);
      now = () => instant(Date.now() + 60_000);
      const { address, secrets } = await begun(from, true);
      // Whoever sits at the screen can change the address.
      address.searchParams.delete('prompt');
      address.searchParams.delete('max_age');
      const query = await throughForms(address, 's-ada', false);
      expect(await from.finish(secrets, query)).toEqual({ ok: false, failure: { why: 'not-proved-anew' } });
    },
  );
});

describe('a provider that is down', () => {
  it('stops nobody else, and is asked again', async () => {
    real.isDown = true;
    const from = provider();
    expect(await from.begin(false)).toMatchObject({ ok: false, failure: { why: 'unreachable' } });
    real.isDown = false;
    const { secrets, query } = await signedIn(from);
    real.isDown = true;
    expect(await from.finish(secrets, query)).toMatchObject({ ok: false, failure: { why: 'unreachable' } });
  });

  it('or does not listen', async () => {
    const from = provider(undefined, 'http://127.0.0.1:1');
    expect(await from.begin(false)).toMatchObject({ ok: false, failure: { why: 'unreachable' } });
  });

  it('is known for an hour by what it said before, and then asked again', async () => {
    const from = provider();
    await begun(from);
    real.isDown = true;
    expect(await from.begin(false)).toMatchObject({ ok: true });
    now = () => instant(Date.now() + 3_700_000);
    expect(await from.begin(false)).toMatchObject({ ok: true });
  });

  it('is not believed if it says that it is another', async () => {
    const from = provider(undefined, real.issuer.replace('127.0.0.1', 'localhost'));
    expect(await from.begin(false)).toMatchObject({ ok: false, failure: { why: 'not-valid' } });
  });
});
