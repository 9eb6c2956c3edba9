import { createServer } from 'node:net';
import { RealProvider } from '../../apps/server/src/testing/real-provider.ts';
import { Administrator } from './administrator.ts';
import { expect, header, test } from './hospital.ts';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

test('somebody signs in at the provider, which is another site, and is still signed in when the page is loaded anew', async ({
  browser,
  host,
  playwright,
}) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const provider = await RealProvider.started(`${address}/api/sign-in/single-sign-on/callback`, {
    host: 'localhost',
  });
  provider.people.set('s-kofi', { preferred_username: 'kofi' });
  const { issuer, clientId, clientSecret } = provider.config();
  const server = await host.opens({
    environment: {
      DEMO: '0',
      PORT: String(port),
      OIDC_ISSUER: issuer.href,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_NAME: 'Mercy Health',
    },
  });
  const administrator = await Administrator.setsUp(server, playwright.request);
  await administrator.hires({ name: 'Kofi Osei', roles: ['technologist'] });
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /Mercy Health/ }).click();
  await page.getByPlaceholder('Enter any login').fill('s-kofi');
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(header(page)).toContainText('Kofi Osei');
  await page.reload();
  await expect(header(page)).toContainText('Kofi Osei');
  const cookies = await context.cookies(address);
  expect(cookies).toContainEqual(
    expect.objectContaining({ name: 'ionm-session', sameSite: 'Strict', httpOnly: true }),
  );
  await context.close();
  await server.stopAndForget();
  await provider.stop();
});
