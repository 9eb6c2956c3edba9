import { expect, type Page } from '@playwright/test';
import { logChange, openCase, openChat, sendMessage, startClock } from '../../operating-room.ts';
import { askedOf, card, joinRemotely, offer, openReading, ownLoad, runsReadBy } from '../../reading-room.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

/** A reading physician whose load becomes this: the cases of Mercy that start as they read two others. */
async function reads(hospital: SimulatedHospital, load: string, ...rooms: readonly string[]): Promise<Page> {
  const { page } = await hospital.arrives('dr Okafor');
  await expect(ownLoad(page)).toContainText('2 of 3');
  if (rooms.length > 0) {
    const { page: osei } = await hospital.arrives('Kofi Osei');
    for (const room of rooms) {
      await joinRemotely(page, `${room} Mercy`);
      await openCase(osei, 'Next', `${room} · Mercy`);
      await startClock(osei);
    }
  }
  await expect(ownLoad(page)).toContainText(load);
  await expect(page.getByText('not saved yet')).toHaveCount(0);
  // It is told in passing too, a moment later.
  if (load === '4 of 3') {
    const told = page.getByRole('region', { name: 'Notifications' });
    await expect(told.getByRole('heading', { name: 'you read 4 cases at once' })).toBeVisible();
  }
  return page;
}

const PLACE = 'OR 4 Mercy';
const GOES_BY_ITSELF_WITHIN_MS = 20_000;

/** A case that runs and is read, with its reader's page and the technologist's. */
async function isRead(hospital: SimulatedHospital): Promise<{ reader: Page; osei: Page }> {
  const { page: reader } = await hospital.arrives('dr Lindqvist');
  const { page: osei } = await hospital.arrives('Kofi Osei');
  await runsReadBy(reader, osei);
  return { reader, osei };
}

/** A change and a message from the OR. */
async function hasNews(osei: Page): Promise<void> {
  await logChange(osei, 'TcMEP', 'lost');
  await openChat(osei, PLACE);
  await sendMessage(osei, PLACE, 'Please look now');
}

/** The reading physician's desk. */
export const PHYSICIAN: readonly State[] = [
  {
    name: 'board-nothing-read',
    show: async (hospital) => {
      const { page } = await hospital.arrives('dr Lindqvist');
      await expect(ownLoad(page)).toContainText('0 of 3');
      return page;
    },
  },
  { name: 'board-two', show: (hospital) => reads(hospital, '2 of 3') },
  { name: 'board-at-the-limit', show: (hospital) => reads(hospital, '3 of 3', 'OR 4') },
  { name: 'board-over-the-limit', show: (hospital) => reads(hospital, '4 of 3', 'OR 4', 'OR 5') },
  {
    name: 'board-hand-over',
    show: async (hospital) => {
      const page = await reads(hospital, '3 of 3', 'OR 4');
      await card(page, 'OR 4 Mercy').getByRole('button', { name: 'Hand over…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return page;
    },
  },
  {
    name: 'board-asked',
    show: async (hospital) => {
      const { reader } = await isRead(hospital);
      const { page } = await hospital.arrives('dr Haddad');
      await offer(reader, PLACE, 'dr Haddad');
      await expect(askedOf(page)).toContainText('dr Lindqvist offers to hand it over');
      return page;
    },
  },
  {
    name: 'board-news',
    show: async (hospital) => {
      const { reader, osei } = await isRead(hospital);
      await offer(reader, PLACE, 'dr Haddad');
      await hasNews(osei);
      await expect(card(reader, PLACE)).toContainText('1 new signal change · 1 new message');
      const told = reader.getByRole('region', { name: 'Notifications' });
      await expect(told).toContainText('message from Kofi Osei');
      await expect(told).not.toContainText('message from Kofi Osei', { timeout: GOES_BY_ITSELF_WITHIN_MS });
      return reader;
    },
  },
  {
    name: 'reading-case',
    show: async (hospital) => {
      const { reader, osei } = await isRead(hospital);
      await openReading(reader, PLACE);
      await hasNews(osei);
      await expect(reader.getByRole('region', { name: 'Messages' })).toContainText('Please look now');
      await expect(osei.getByRole('dialog')).toContainText('Seen by dr Lindqvist');
      return reader;
    },
  },
  {
    name: 'board-timeline',
    show: (hospital) => reads(hospital, '4 of 3', 'OR 4', 'OR 5'),
    looksAt: (page) => page.getByRole('region', { name: 'The day' }),
  },
];
