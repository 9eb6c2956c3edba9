import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { Keyboard } from './keyboard.ts';
import { happened, logChange, openCase, startClock } from './operating-room.ts';
import {
  askedOf,
  backToBoard,
  card,
  joinRemotely,
  offer,
  openReading,
  ownLoad,
  runsReadBy,
} from './reading-room.ts';

const readers = (page: Page) => page.getByRole('list', { name: 'Reading physicians' });

async function askForReader(osei: Page, name: string): Promise<void> {
  await osei.getByRole('button', { name: 'Ask for a reader…' }).click();
  const dialog = osei.getByRole('dialog');
  await dialog.getByRole('button', { name }).click();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
}

async function writes(technologist: Page, phrase: string): Promise<void> {
  await technologist.getByRole('button', { name: 'Chat', exact: true }).click();
  const dialog = technologist.getByRole('dialog');
  await dialog.getByRole('button', { name: phrase }).click();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

test('who is asked by name sees it first, and joins by one tap', async ({ arrives }) => {
  const [osei, lindqvist, haddad] = await Promise.all([
    arrives('Kofi Osei'),
    arrives('dr Lindqvist'),
    arrives('dr Haddad'),
  ]);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await askForReader(osei, 'dr Lindqvist');

  await expect(askedOf(lindqvist)).toContainText('OR 4 · Mercy: Kofi Osei asks for a reader');
  await expect(askedOf(haddad)).toBeEmpty();
  await askedOf(lindqvist).getByRole('button', { name: 'Join remote' }).click();
  await expect(askedOf(lindqvist)).toBeEmpty();
  await expect(ownLoad(lindqvist)).toContainText('1 of 3');
  await expect(readers(osei)).toContainText('dr Lindqvist reading, remote');
});

test('a case that is offered stays with its reader until a colleague accepts it by keyboard, without a gap', async ({
  arrives,
}) => {
  test.slow();
  const [osei, lindqvist, haddad] = await Promise.all([
    arrives('Kofi Osei'),
    arrives('dr Lindqvist'),
    arrives('dr Haddad'),
  ]);
  await runsReadBy(lindqvist, osei);
  await offer(lindqvist, 'OR 4 Mercy', 'dr Haddad');
  await expect(askedOf(haddad)).toContainText('OR 4 · Mercy: dr Lindqvist offers to hand it over');
  await expect(ownLoad(lindqvist)).toContainText('1 of 3');
  await expect(ownLoad(haddad)).toContainText('0 of 3');
  await expect(readers(osei)).toContainText('dr Lindqvist reading');
  await expectAccessible(haddad);

  const keys = new Keyboard(haddad);
  await keys.press(askedOf(haddad).getByRole('button', { name: 'Accept, remote' }));
  await expect(ownLoad(haddad)).toContainText('1 of 3');
  await keys.stillHasFocus();
  await expect(ownLoad(lindqvist)).toContainText('0 of 3');
  await expect(readers(osei)).toContainText('dr Haddad reading, remote');

  // One instant: whoever left and whoever reads now.
  const timeOf = async (words: string): Promise<string> => {
    const text = await happened(osei).filter({ hasText: words }).first().textContent();
    return text?.slice(0, 8) ?? '';
  };
  const left = await timeOf('dr Lindqvist handed over to dr Haddad');
  expect(left).toMatch(/^\d\d:\d\d:\d\d$/);
  expect(await timeOf('dr Haddad reads, remote')).toBe(left);
});

test('an offer is withdrawn, and one that all decline is told to who made it', async ({ arrives }) => {
  const [lindqvist, haddad] = await Promise.all([arrives('dr Lindqvist'), arrives('dr Haddad')]);
  await joinRemotely(lindqvist, 'OR 4 Mercy');
  await offer(lindqvist, 'OR 4 Mercy', 'dr Haddad');
  await expect(askedOf(haddad)).toContainText('dr Lindqvist offers to hand it over');
  await card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Withdraw the offer' }).click();
  await expect(askedOf(haddad)).toBeEmpty();

  await offer(lindqvist, 'OR 4 Mercy', 'dr Haddad');
  await askedOf(haddad).getByRole('button', { name: 'Decline' }).click();
  await expect(card(lindqvist, 'OR 4 Mercy')).toContainText(/dr Haddad declined at \d\d:\d\d: you read on\./);
  await expect(card(lindqvist, 'OR 4 Mercy').getByRole('button', { name: 'Leave' })).toBeVisible();
});

test('a case with news stands first and says how much, until it is looked at', async ({ arrives }) => {
  test.slow();
  const [osei, lindqvist] = await Promise.all([arrives('Kofi Osei'), arrives('dr Lindqvist')]);
  for (const room of ['OR 4', 'OR 5']) {
    await openCase(osei, 'Next', `${room} · Mercy`);
    await startClock(osei);
    await joinRemotely(lindqvist, `${room} Mercy`);
  }
  const cards = lindqvist.getByRole('region', { name: 'You read' }).getByRole('article');
  await expect(cards.first()).toHaveAccessibleName(/^OR 4 Mercy/);
  await writes(osei, 'Please look now');
  await logChange(osei, 'SSEP', '−60 % amplitude');
  await expect(cards.first()).toHaveAccessibleName(/^OR 5 Mercy/);
  await expect(cards.first()).toContainText('1 new signal change · 1 new message');

  await openReading(lindqvist, 'OR 5 Mercy');
  const chat = lindqvist.getByRole('region', { name: 'Chat', exact: true });
  await expect(chat).toContainText('Please look now');
  await expect(lindqvist.getByRole('region', { name: 'Open signal changes' })).toContainText(
    'SSEP: −60 % amplitude',
  );
  await chat.getByRole('button', { name: 'Looking now' }).click();
  await chat.getByRole('button', { name: 'Send' }).click();
  await osei.getByRole('button', { name: 'Chat, 1 new message' }).click();
  await expect(osei.getByRole('dialog')).toContainText('✓ Seen by dr Lindqvist');
  await expect(osei.getByRole('dialog')).toContainText('Looking now');
  await osei.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  // What came of the change is said by who reads, and seen in the OR.
  await lindqvist.getByRole('button', { name: /^Recovered: SSEP/ }).click();
  await expect(happened(osei).filter({ hasText: 'Recovered to baseline' })).toBeVisible();
  await expectAccessible(lindqvist);
  await backToBoard(lindqvist);
  await expect(cards.first()).toHaveAccessibleName(/^OR 4 Mercy/);
  await expect(card(lindqvist, 'OR 5 Mercy')).not.toContainText('new');
});

test('on a phone the answer is at the thumb, and nothing is too small or too wide', async ({ arrives }) => {
  test.slow();
  const [osei, haddad] = await Promise.all([arrives('Kofi Osei'), arrives('dr Haddad')]);
  await haddad.setViewportSize({ width: 390, height: 844 });
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await startClock(osei);
  await askForReader(osei, 'dr Haddad');
  await expectFits(haddad);
  const join = haddad.getByRole('button', { name: 'Join OR 4 Mercy, remote' });
  await expect(join).toBeInViewport({ ratio: 1 });
  await join.click();
  await expect(join).toBeHidden();
  await openReading(haddad, 'OR 4 Mercy');
  await expect(haddad.getByRole('button', { name: 'Leave' })).toBeInViewport({ ratio: 1 });
  await expect(haddad.getByRole('button', { name: 'Hand over…' })).toBeInViewport({ ratio: 1 });
  await expectFits(haddad);
  await expectAccessible(haddad);
});

/** Everything that can be pressed on the desk is large enough, and the page is not wider than the screen. */
async function expectFits(page: Page): Promise<void> {
  const misfits = await page.evaluate(() => {
    const pressed = [...document.querySelectorAll('main :is(button, a, summary, input, textarea)')];
    const small = pressed.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && (width < 44 || height < 44);
    });
    const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
    return [...small.map((element) => element.outerHTML), ...wide];
  });
  expect(misfits).toEqual([]);
}
