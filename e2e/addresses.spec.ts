import { expect, test } from './hospital.ts';
import { openCase } from './operating-room.ts';

const SCREENS: readonly (readonly [person: string, screens: Readonly<Record<string, string>>])[] = [
  ['Kofi Osei', { '/technologist': 'Today’s cases' }],
  ['dr Okafor', { '/physician': 'Reading' }],
  ['Priya Nair', { '/biller': 'Records', '/payer-profiles': 'Payer profiles' }],
  [
    'Claire Moreau',
    {
      '/administration/people': 'People',
      '/administration/policy': 'Policy',
      '/administration/billing-setup': 'Billing set-up',
      '/audit-trail': 'Audit trail',
    },
  ],
];

for (const [name, screens] of SCREENS) {
  const paths = Object.keys(screens).join(', ');
  test(`${paths} can be opened by the address, and again`, async ({ arrives }) => {
    const page = await arrives(name);
    for (const [path, heading] of Object.entries(screens)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await page.reload();
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    }
  });
}

test('a case has its address: back, forward and loading it again lead where one expects', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  const list = page.getByRole('heading', { name: 'Today’s cases' });
  const running = page.getByRole('heading', { name: 'OR 2 · Mercy' });
  await openCase(page, 'Running', 'OR 2 · Mercy');
  await page.goBack();
  await expect(list).toBeVisible();
  await page.goForward();
  await expect(running).toBeVisible();
  await page.reload();
  await expect(running).toBeVisible();
  await expect(page).toHaveTitle(/OR 2 Mercy/);
});

test('the app can be installed, with its pictures and shortcuts', async ({ arrives, request, server }) => {
  const page = await arrives('Kofi Osei');
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const manifest = await (await request.get(new URL(href, server.address).href)).json();
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone', lang: 'en' });
  expect(manifest.icons.map((icon: { sizes: string }) => icon.sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  expect(manifest.icons.some((icon: { purpose?: string }) => icon.purpose === 'maskable')).toBe(true);
  const forms = manifest.screenshots.map(({ form_factor }: { form_factor: string }) => form_factor);
  expect(forms).toEqual(expect.arrayContaining(['wide', 'narrow']));
  const pictures = [...manifest.icons, ...manifest.screenshots].filter(({ type }) => type === 'image/png');
  for (const { src, sizes } of pictures) {
    const picture = await (await request.get(new URL(src, server.address).href)).body();
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
  for (const { url } of manifest.shortcuts) {
    const answer = await request.get(new URL(url, server.address).href);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/html');
  }
});
