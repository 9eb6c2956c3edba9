import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsServer, PASSWORD } from '../testing/accounts-server.ts';
import type { Browser } from '../testing/browser.ts';
import { message, note, schedule } from '../testing/commands.ts';
import { NORTH } from '../testing/organisation.ts';

let server: AccountsServer;
let sockets: Socket[];
beforeEach(async () => {
  sockets = [];
  server = await AccountsServer.started();
  await server.organised();
  await server.person('tech', { role: 'technologist', facilities: [NORTH] });
});
afterEach(async () => {
  for (const socket of sockets) socket.disconnect();
  await server.stop();
});

/** Connects as the page of the browser would; rejects with the code if it is turned away. */
function connected(browser: Browser, token = browser.token): Promise<Socket> {
  const socket = io(server.address, {
    forceNew: true,
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: browser.cookie, origin: server.address },
    auth: { protocol: PROTOCOL_VERSION, token },
  });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('snapshot', () => resolve(socket));
    socket.once('connect_error', (error) => reject(error));
  });
}
const gone = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.once('disconnect', () => resolve());
  });

describe('a connection', () => {
  it('is of the session of its cookie and token, and counts what is logged as somebody being there', async () => {
    const { browser } = await server.signedIn('tech');
    const socket = await connected(browser);
    expect((await browser.get('/account')).body.sessions).toMatchObject([{ connected: true }]);
    expect(await socket.emitWithAck('command', message('C-1', schedule(NORTH)))).toMatchObject({ ok: true });
    server.passes(15);
    expect(await socket.emitWithAck('command', message('C-1', note('still here')))).toMatchObject({
      ok: true,
    });
    server.passes(15);
    expect((await browser.get('/me')).status).toBe(200);
  });

  it.each(['without the cookie', 'without the token', 'with the token of another session'])(
    '%s is refused',
    async (how) => {
      const { browser } = await server.signedIn('tech');
      const other = server.browser();
      await other.signsIn('/sign-in/password', { signInName: 'tech', password: PASSWORD });
      if (how === 'without the cookie') browser.cookies.clear();
      const token =
        how === 'without the token' ? '' : how === 'without the cookie' ? browser.token : other.token;
      await expect(connected(browser, token)).rejects.toThrow('signed-out');
    },
  );

  it('is lost within seconds when the session is revoked', async () => {
    const { browser } = await server.signedIn('tech');
    const other = server.browser();
    await other.signsIn('/sign-in/password', { signInName: 'tech', password: PASSWORD });
    const lost = gone(await connected(browser));
    await other.post('/account/sessions/end', {});
    await lost;
    await expect(connected(browser)).rejects.toThrow('signed-out');
  });

  it('that idles is lost, and nothing comes of its next command, which its sender keeps', async () => {
    const { browser } = await server.signedIn('tech');
    const socket = await connected(browser);
    server.passes(16);
    const answer = socket.emitWithAck('command', message('C-1', schedule(NORTH)));
    await expect(answer).rejects.toThrow('disconnected');
    expect(await server.told('case.scheduled')).toEqual([]);
  });

  it('is not made by somebody who must set up a second factor first', async () => {
    const { browser } = await server.signedIn('admin');
    await expect(connected(browser)).rejects.toThrow('signed-out');
    await server.proved(browser);
    await connected(browser);
  });
});
