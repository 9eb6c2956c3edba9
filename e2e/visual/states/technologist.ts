import { expect, type Page } from '@playwright/test';
import { finalize } from '../../billing-office.ts';
import {
  backOnline,
  caseIdOf,
  connectionBar,
  interrupt,
  logNote,
  monitoredTime,
  notSaved,
  openCase,
  SAVED_WITHIN_MS,
  startClock,
  stopClock,
} from '../../operating-room.ts';
import { joinRemotely, ownLoad } from '../../reading-room.ts';
import type { SimulatedHospital } from '../../simulated-time/hospital.ts';
import type { State } from '../state.ts';

const OWN_CASE = 'OR 2 · Mercy';
const NEXT_CASE = 'OR 4 · Mercy';
const HOUR_MS = 3_600_000;

/** The technologist of the case that has run longest at Mercy, with its page open. */
async function atCase(hospital: SimulatedHospital): Promise<Page> {
  const { page } = await hospital.arrives('Maya Brandt');
  await openCase(page, 'Running', OWN_CASE);
  return page;
}

async function beforeTheStart(hospital: SimulatedHospital): Promise<Page> {
  const { page } = await hospital.arrives('Kofi Osei');
  await openCase(page, 'Next', NEXT_CASE);
  return page;
}

const saved = (page: Page): Promise<void> =>
  expect(notSaved(page)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });

/** The technologist's desk. */
export const TECHNOLOGIST: readonly State[] = [
  {
    name: 'case-list',
    show: async (hospital) => {
      const { page } = await hospital.arrives('Kofi Osei');
      await expect(page.getByRole('region', { name: 'Next' })).toBeVisible();
      return page;
    },
  },
  { name: 'case-not-started', show: beforeTheStart },
  { name: 'case-running', show: atCase },
  {
    name: 'case-nobody-reading',
    show: async (hospital) => {
      const page = await beforeTheStart(hospital);
      await startClock(page);
      await saved(page);
      await hospital.goesOn(HOUR_MS);
      await expect(monitoredTime(page)).toHaveText('1:00:00');
      return page;
    },
  },
  {
    name: 'case-over-the-limit',
    show: async (hospital) => {
      const { page: okafor } = await hospital.arrives('dr Okafor');
      for (const place of ['OR 4 Mercy', 'OR 5 Mercy']) await joinRemotely(okafor, place);
      const page = await beforeTheStart(hospital);
      await startClock(page);
      await openCase(page, 'Next', 'OR 5 · Mercy');
      await startClock(page);
      await expect(ownLoad(okafor)).toContainText('4 of 3');
      await openCase(page, 'Running', OWN_CASE);
      await expect(page.getByRole('status', { name: 'Load of dr Okafor' })).toContainText('4 of 3');
      await saved(page);
      return page;
    },
  },
  {
    name: 'case-interrupted',
    show: async (hospital) => {
      const page = await atCase(hospital);
      await interrupt(page);
      await saved(page);
      return page;
    },
  },
  {
    name: 'case-ended',
    show: async (hospital) => {
      const page = await atCase(hospital);
      await stopClock(page);
      await saved(page);
      return page;
    },
  },
  {
    name: 'case-offline',
    show: async (hospital) => {
      const { page, link } = await hospital.arrives('Maya Brandt');
      await openCase(page, 'Running', OWN_CASE);
      await link.cut();
      await expect(connectionBar(page)).toBeVisible();
      await logNote(page, 'Patient turned');
      return page;
    },
  },
  {
    name: 'case-signal-change',
    show: async (hospital) => {
      const page = await atCase(hospital);
      await page.getByRole('button', { name: 'Signal change', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      return page;
    },
  },
  {
    name: 'case-refused-entry',
    show: async (hospital) => {
      const [{ page, link }, { page: nair }] = [
        await hospital.arrives('Kofi Osei'),
        await hospital.arrives('Priya Nair'),
      ];
      await openCase(page, 'Ended', 'OR 3 · Mercy');
      const caseId = caseIdOf(page);
      await link.cut();
      await expect(connectionBar(page)).toBeVisible();
      await logNote(page, 'Electrodes removed');
      await finalize(nair, caseId);
      await link.mend();
      await expect(page.getByRole('alert').filter({ hasText: 'Not done: Note' })).toBeVisible({
        timeout: SAVED_WITHIN_MS,
      });
      await backOnline(page);
      return page;
    },
  },
  {
    name: 'case-chat',
    show: async (hospital) => {
      const page = await atCase(hospital);
      await page.getByRole('button', { name: 'Chat', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Messages' })).toBeVisible();
      return page;
    },
  },
];
