import { CuttableLink } from './cuttable-link.ts';
import { expect, test } from './hospital.ts';
import { backOnline, caseIdOf, connectionBar, happened, logNote, openCase } from './operating-room.ts';
import { storedEvents } from './stored-log.ts';

for (const [where, isLost] of [
  ['after the server stored it', (way: string) => way === 'to the page'],
  ['before it arrived', () => true],
] as const) {
  test(`a link that dies while a tap is on its way, ${where}: stored once, shown once`, async ({
    arrives,
    server,
  }) => {
    const [osei, brandt] = await Promise.all([arrives('Kofi Osei'), arrives('Maya Brandt')]);
    const link = await CuttableLink.of(osei);
    for (const page of [osei, brandt]) await openCase(page, 'Next', 'OR 4 · Mercy');
    link.lose(({ way }) => isLost(way));
    await logNote(osei, 'Just before the end');
    const isStored = where === 'after the server stored it';
    const seenByOther = happened(brandt).filter({ hasText: 'Just before the end' });
    if (isStored) await expect(seenByOther).toHaveCount(1);
    await link.cut();
    await expect(connectionBar(osei)).toContainText('1 entry waits');
    await expect(seenByOther).toHaveCount(isStored ? 1 : 0);
    await link.mend();
    await backOnline(osei);
    for (const page of [osei, brandt]) {
      const line = happened(page).filter({ hasText: 'Just before the end' });
      await expect(line).toHaveCount(1);
      await expect(line).not.toContainText('not saved yet');
    }
    expect(await storedEvents(server, caseIdOf(osei), 'note.added')).toHaveLength(1);
  });
}
