import { sessionId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browsing } from '../testing/browsing.ts';
import { ADA, SESSION, SingleSignOnSite, START } from '../testing/single-sign-on-site.ts';

let site: SingleSignOnSite;
beforeEach(async () => {
  site = await SingleSignOnSite.started();
});
afterEach(() => site.stop());

const isCallback = ({ pathname }: URL) => pathname === `${START}/callback`;

describe('whoever signs in at the provider', () => {
  it('comes back to the page, signed in', async () => {
    expect(await site.arrival('s-ada')).toBe('/');
    expect(site.entered).toEqual([ADA.userId]);
    expect(site.bound).toEqual(new Map([['s-ada', ADA.userId]]));
    expect(site.browser.cookie(site.address)).toBe('session=ada');
  });

  it('and is not known here, is not let in, and the address says no more than that', async () => {
    expect(await site.arrival('s-eve')).toBe('/?sign-in=not-known');
    site.people = [{ ...ADA, active: false }];
    site.browser = new Browsing();
    expect(await site.arrival('s-ada')).toBe('/?sign-in=not-known');
    expect([site.entered, site.refused, site.bound.size]).toEqual([[], [undefined, ADA.userId], 0]);
    expect(site.lines.has('s-eve') || site.lines.has('"eve')).toBe(false);
  });

  it('under a name that was somebody else before, is not let in', async () => {
    await site.through('s-ada');
    site.real.people.set('s-ada-2', { preferred_username: 'ada' });
    site.browser = new Browsing();
    expect(await site.arrival('s-ada-2')).toBe('/?sign-in=not-known');
    expect(site.entered).toEqual([ADA.userId]);
  });
});

describe('coming back', () => {
  it('counts once', async () => {
    const { url } = await site.through('s-ada', START, isCallback);
    const [first, again] = [await site.browser.open(url), await site.browser.open(url)];
    expect([first.url.search, again.url.search]).toEqual(['', '?sign-in=expired']);
    expect(site.entered).toHaveLength(1);
  });

  it('counts in the browser that began, and in no other', async () => {
    const { url } = await site.through('s-ada', START, isCallback);
    const other = new Browsing();
    await other.open(`${site.address}${START}`);
    expect((await other.open(url)).url.search).toBe('?sign-in=expired');
    expect((await new Browsing().open(url)).url.search).toBe('?sign-in=expired');
    expect(site.entered).toEqual([]);
  });

  it('counts for ten minutes', async () => {
    const { url } = await site.through('s-ada', START, isCallback);
    site.laterMs = 600_000;
    expect((await site.browser.open(url)).url.search).toBe('?sign-in=expired');
  });

  it('with another state, or two, does not count', async () => {
    const { url } = await site.through('s-ada', START, isCallback);
    for (const change of ['set', 'append'] as const) {
      const changed = new URL(url);
      changed.searchParams[change]('state', 'x'.repeat(43));
      expect((await site.browser.open(changed)).url.search).toBe('?sign-in=expired');
    }
  });
});

describe('beginning', () => {
  it('ties the login to the browser by a cookie that pages cannot read', async () => {
    const response = await fetch(`${site.address}${START}`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toMatch(
      /^ionm-login=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is not for other sites to do', async () => {
    for (const path of [START, `${START}/again`]) {
      const response = await fetch(`${site.address}${path}`, {
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'cross-site', cookie: 'session=ada' },
      });
      expect(response.headers.get('location')).toMatch(/^\//);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  it('while the provider is down, says so', async () => {
    site.real.isDown = true;
    expect(await site.arrival('s-ada')).toBe('/?sign-in=unreachable');
    site.real.isDown = false;
    expect(await site.arrival('s-ada')).toBe('/');
  });
});

describe('proving once more who one is', () => {
  const takes = (session = SESSION.sessionId) => site.singleSignOn.takesProof(session);

  it('holds once, in this session', async () => {
    await site.through('s-ada');
    expect(await takes()).toBe(false);
    expect(await site.arrival('s-ada', `${START}/again`)).toBe('/?again=done');
    expect(await takes(sessionId('another'))).toBe(false);
    expect([await takes(), await takes()]).toEqual([true, false]);
    expect(site.entered).toHaveLength(1);
  });

  it('holds for two minutes', async () => {
    await site.through('s-ada');
    await site.through('s-ada', `${START}/again`);
    site.laterMs = 120_000;
    expect(await takes()).toBe(false);
  });

  it('is for the person who is signed in, not for a colleague beside them', async () => {
    await site.through('s-ada');
    expect(await site.arrival('s-bob', `${START}/again`)).toBe('/?again=failed');
    expect([await takes(), site.entered, site.refused]).toEqual([false, [ADA.userId], [ADA.userId]]);
  });

  it('is for somebody who is signed in', async () => {
    expect(await site.arrival('s-ada', `${START}/again`)).toBe('/?again=failed');
  });
});
