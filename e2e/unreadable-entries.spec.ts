import { readFile } from 'node:fs/promises';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';

/** As a much older or newer version of the app might have left it, or a fault. */
const ENTRY = {
  commandId: 'command-of-another-version',
  userId: 'tech-osei',
  kind: 'waiting',
  entry: { commandId: 'command-of-another-version', command: { type: 'anesthetize' } },
};

test('an entry on the device that this version cannot read is told, saved, and only then discarded', async ({
  arrives,
}) => {
  const page = await arrives('Kofi Osei');
  await page.evaluate(
    (entry) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ionm-clock');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').add(entry);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    ENTRY,
  );
  await page.reload();
  const alert = page.getByRole('alert').filter({ hasText: '1 entry on this device cannot be read' });
  await expect(alert).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await expect(alert.getByRole('button', { name: 'Discard' })).toHaveAccessibleDescription(
    'Save the file first.',
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject([{ row: ENTRY }]);

  await page.reload();
  await expect(alert).toBeVisible();
  await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  await alert.getByRole('button', { name: 'Discard' }).click();
  await expect(alert).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today’s cases' })).toBeVisible();
  await expect(alert).toBeHidden();
});
