import { expect, type Page } from '@playwright/test';
import { openCase, startClock } from '../../operating-room.ts';
import { card, joinRemotely, ownLoad } from '../../reading-room.ts';
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
    name: 'board-timeline',
    show: (hospital) => reads(hospital, '4 of 3', 'OR 4', 'OR 5'),
    looksAt: (page) => page.getByRole('region', { name: 'The day' }),
  },
];
