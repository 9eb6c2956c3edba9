import { randomUUID } from 'node:crypto';
import { mayIssue, maySee, type Role, type View } from '@ionm-clock/domain';
import type { Page } from '@playwright/test';
import { askedByPage, saidByPage } from './asked-by-page.ts';
import { commandsOfEachType } from './commands-of-each-type.ts';
import { expect, test } from './hospital.ts';
import { addCase, caseIdOf, logNote, openCase } from './operating-room.ts';

const EVERYONE: readonly { readonly name: string; readonly role: Role; readonly pages: readonly string[] }[] =
  [
    { name: 'Kofi Osei', role: 'technologist', pages: ['/technologist'] },
    { name: 'dr Okafor', role: 'physician', pages: ['/physician'] },
    { name: 'Priya Nair', role: 'biller', pages: ['/biller', '/payer-profiles', '/billing-setup'] },
    {
      name: 'Ingrid Quist',
      role: 'auditor',
      pages: ['/audit-trail', '/biller', '/payer-profiles', '/billing-setup', '/administration'],
    },
    {
      name: 'Claire Moreau',
      role: 'administrator',
      pages: ['/administration', '/audit-trail', '/biller', '/payer-profiles', '/billing-setup'],
    },
  ];
/** A page is loaded anew, with its desk. */
const LOADED_WITHIN_MS = 20_000;
const PAGES = [...new Set(EVERYONE.flatMap(({ pages }) => pages))];

/** What can be looked at over HTTP, and what of the table of roles it is. */
const LOOKED_AT: readonly { readonly view: View; readonly path: string; readonly body?: object }[] = [
  { view: 'records', path: '/api/records' },
  { view: 'exports', path: '/api/exports/check', body: { destination: 'csv', caseIds: ['C-1'] } },
  { view: 'organisation', path: '/api/administration' },
  { view: 'audit-trail', path: '/api/audit-trail', body: {} },
  { view: 'audit-trail', path: '/api/audit-trail/export', body: {} },
];

const message = (caseId: string, command: object) => ({
  commandId: randomUUID(),
  caseId,
  at: Date.now(),
  atErrorMs: 5,
  command,
});

/** A case that everyone at Mercy may see. */
async function aCase(page: Page): Promise<string> {
  await openCase(page, 'Running', 'OR 2 · Mercy');
  return caseIdOf(page);
}

for (const { name, role, pages } of EVERYONE) {
  test(`${name}, ${role}: what is not theirs is refused in plain words, past the buttons too`, async ({
    arrives,
  }) => {
    test.slow();
    const osei = await arrives('Kofi Osei');
    const caseId = await aCase(osei);
    const page = await arrives(name);

    for (const path of PAGES) {
      await page.goto(path);
      const own = pages.includes(path) ? path : pages[0];
      await expect(page).toHaveURL(new RegExp(`${own}(/|$)`), { timeout: LOADED_WITHIN_MS });
    }

    for (const { view, path, body } of LOOKED_AT) {
      const { status, text } = await askedByPage(page, path, body);
      if (maySee(role, view)) expect([200, 409], `${path}: ${text}`).toContain(status);
      else {
        expect([status, JSON.parse(text).error.code], path).toEqual([403, 'not-allowed']);
        expect(JSON.parse(text).error.message).toMatch(/^[A-Z].*\. .*\.$/);
      }
    }

    const foreign = commandsOfEachType.filter(({ type }) => !mayIssue(role, type));
    expect(foreign.length).toBeGreaterThan(role === 'auditor' ? 25 : 5);
    const answers = await saidByPage(
      page,
      foreign.map((command) => message(caseId, command)),
    );
    for (const [index, { ok, error }] of answers.entries()) {
      expect([ok, error?.code], foreign[index]?.type).toEqual([false, 'not-allowed']);
      expect(error?.message, foreign[index]?.type).toMatch(/^[A-Z].*\.$/);
    }
    const saved = await askedByPage(page, '/api/administration/commands', {
      commandId: randomUUID(),
      command: { type: 'removeDevice', deviceId: 'tablet-1' },
    });
    expect(saved.status, saved.text).toBe(mayIssue(role, 'removeDevice') ? 409 : 403);
  });
}

test('a case of a facility where one does not work is no case: by its address, and to whoever asks for it', async ({
  arrives,
}) => {
  test.slow();
  const [osei, hale] = await Promise.all([arrives('Kofi Osei'), arrives('Jordan Hale')]);
  await openCase(osei, 'Running', 'OR 2 · Mercy');
  const added = await addCase(osei, 'OR 1', 'SSEP');
  await logNote(osei, 'Nobody at Lakeside reads this');

  await hale.goto(`/technologist/case/${encodeURIComponent(added)}`);
  await expect(hale.getByRole('heading', { name: 'This case is not known here' })).toBeVisible();
  const [asked, invented] = await saidByPage(hale, [
    message(added, { type: 'addNote', text: 'Who are you?' }),
    message('not-a-case', { type: 'addNote', text: 'Who are you?' }),
  ]);
  expect(asked).toEqual(invented);
  expect(asked?.error?.code).toBe('no-such-case');
  await expect(hale.getByText('Nobody at Lakeside reads this')).toHaveCount(0);
});

test('an auditor looks, and is offered nothing that changes anything', async ({ arrives }) => {
  const page = await arrives('Ingrid Quist');
  await page.goto('/biller');
  await page.getByRole('row').filter({ hasText: 'OR 3' }).first().click();
  for (const name of ['Finalize', 'Reopen', 'Note']) {
    const button = page.getByRole('button', { name, exact: true });
    // Where it is shown, it says why it cannot be pressed.
    for (const shown of await button.all()) await expect(shown).toBeDisabled();
  }
});
