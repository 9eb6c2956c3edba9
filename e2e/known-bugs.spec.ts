import type { Page } from '@playwright/test';
import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import { killable } from './killable-server.ts';
import {
  backOnline,
  caseIdOf,
  clock,
  connectionBar,
  happened,
  interrupt,
  logNote,
  notSaved,
  openCase,
  resume,
  SAVED_WITHIN_MS,
  startClock,
  stopClock,
} from './operating-room.ts';
import { storedEvents } from './stored-log.ts';

// Each symptom that users of Socket.IO report, as a person in the OR would meet it.

/** Counts the lines that appear in what happened, from now on. */
async function countNewLines(page: Page): Promise<() => Promise<number>> {
  const list = page.getByRole('region', { name: 'What happened' });
  await list.evaluate((section) => {
    section.setAttribute('data-new-lines', '0');
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      const lines = added.filter((node) => node instanceof HTMLLIElement).length;
      section.setAttribute('data-new-lines', String(Number(section.getAttribute('data-new-lines')) + lines));
    }).observe(section, { childList: true, subtree: true });
  });
  return async () => Number(await list.getAttribute('data-new-lines'));
}

test('handlers that fire twice and thrice after reconnects: five reconnects, one start, one line', async ({
  arrives,
  server,
}) => {
  const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
  const link = await CuttableLink.of(osei);
  for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
  await logNote(osei, 'Before the reconnects');
  await expect(notSaved(osei)).toHaveCount(0);
  for (let round = 0; round < 5; round++) {
    await link.cut();
    await expect(connectionBar(osei)).toBeVisible();
    await link.mend();
    await backOnline(osei);
  }
  const newLines = await countNewLines(osei);
  await startClock(brandt);
  await expect(clock(osei)).toContainText('monitoring');
  // That she runs the monitoring, and that the clock started.
  expect(await newLines()).toBe(2);

  // What every handler would ask for again, is asked for once.
  link.lose(({ name }) => name === 'batch');
  const before = link.said.filter(({ name }) => name === 'batch').length;
  await interrupt(brandt);
  await expect.poll(() => link.said.filter(({ name }) => name === 'batch').length).toBeGreaterThan(before);
  link.letThrough();
  await resume(brandt);
  await expect(happened(osei).filter({ hasText: 'Clock resumed' })).toHaveCount(1);
  await expect(happened(osei).filter({ hasText: 'Clock interrupted' })).toHaveCount(1);
  expect(link.timesSaid('catchUp')).toBe(1);
  expect(await newLines()).toBe(4);
  await logNote(osei, 'After the reconnects');
  await expect(notSaved(osei)).toHaveCount(0);
  expect(link.timesSaid('command')).toBe(2);
  expect(await storedEvents(server, caseIdOf(osei), 'monitoring.started')).toHaveLength(1);
});

killable(
  'acknowledged emits with retries to a server that stands still: sent again, stored and shown once',
  async ({ arrives, server }) => {
    const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
    const link = await CuttableLink.of(osei);
    for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
    server.pause();
    await logNote(osei, 'Patient turned');
    await expect(notSaved(osei).first()).toBeVisible();
    // It is sent again when no answer has come for five seconds.
    await expect.poll(() => link.timesSaid('command'), { timeout: SAVED_WITHIN_MS }).toBeGreaterThan(1);
    await expect(notSaved(osei).first()).toBeVisible();
    server.goOn();
    await expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });
    await logNote(brandt, 'After that');
    for (const page of [osei, brandt]) {
      await expect(happened(page).filter({ hasText: 'After that' })).toHaveCount(1);
      await expect(happened(page).filter({ hasText: 'Patient turned' })).toHaveCount(1);
    }
    expect(await storedEvents(server, caseIdOf(osei), 'note.added')).toHaveLength(2);
  },
);

test('an emit in the connect handler that is sent twice: a tap in the moment of connecting goes once', async ({
  arrives,
  server,
}) => {
  const osei = await arrives('Kofi Osei');
  const link = await CuttableLink.of(osei);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  await link.cut();
  await expect(connectionBar(osei)).toBeVisible();
  await logNote(osei, 'Without a connection');
  const greetings = () =>
    link.said.filter(({ way, name }) => way === 'to the page' && name === 'connect').length;
  const before = greetings();
  await link.mend();
  link.hold(({ way, name }) => way === 'to the page' && name === 'connect');
  await expect.poll(greetings, { timeout: SAVED_WITHIN_MS }).toBeGreaterThan(before);
  await logNote(osei, 'While it connects');
  link.letThrough();
  await backOnline(osei);
  await expect(notSaved(osei)).toHaveCount(0);
  await expect(happened(osei).filter({ hasText: 'While it connects' })).toHaveCount(1);
  expect(link.timesSaid('command')).toBe(2);
  expect(await storedEvents(server, caseIdOf(osei), 'note.added')).toHaveLength(2);
});

test('a slow acknowledgement that blocks later emits: the stop shows at once, another case is saved, the order is kept', async ({
  arrives,
  server,
}) => {
  const osei = await arrives('Kofi Osei');
  const link = await CuttableLink.of(osei);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  const slow = caseIdOf(osei);
  let slowTap: string | undefined;
  link.hold(({ name, isAnswer, commandId }) => {
    if (name === 'command' && !isAnswer) slowTap ??= commandId;
    return name === 'batch' || (isAnswer && commandId !== undefined && commandId === slowTap);
  });
  await startClock(osei);
  await stopClock(osei);
  await expect(clock(osei)).toContainText('not saved yet');
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await expect(notSaved(osei)).toHaveCount(0);
  await openCase(osei, 'Ended', 'OR 4 · Mercy');
  await expect(clock(osei)).toContainText('not saved yet');
  link.letThrough();
  await expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });
  const [started, ...moreStarts] = await storedEvents(server, slow, 'monitoring.started');
  const [ended, ...moreEnds] = await storedEvents(server, slow, 'monitoring.ended');
  expect([moreStarts, moreEnds]).toEqual([[], []]);
  expect(started?.seq).toBeLessThan(ended?.seq ?? 0);
  expect(started?.at).toBeLessThan(ended?.at ?? 0);
});

test('an emit on a dying link that neither arrives nor fails: it says that it is not saved, and is saved once', async ({
  arrives,
  server,
}) => {
  const osei = await arrives('Kofi Osei');
  const link = await CuttableLink.of(osei);
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  link.lose(() => true);
  await logNote(osei, 'Into the void');
  await expect(happened(osei).filter({ hasText: 'Into the void' })).toContainText('not saved yet');
  await expect(connectionBar(osei)).toContainText('1 entry waits', { timeout: SAVED_WITHIN_MS });
  link.letThrough();
  await expect(notSaved(osei)).toHaveCount(0, { timeout: SAVED_WITHIN_MS });
  await backOnline(osei);
  await expect(happened(osei).filter({ hasText: 'Into the void' })).toHaveCount(1);
  expect(await storedEvents(server, caseIdOf(osei), 'note.added')).toHaveLength(1);
});
