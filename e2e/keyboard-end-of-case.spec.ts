import { expect, test } from './hospital.ts';
import { arrivesByKeyboard, button, opensCase } from './keyboard.ts';
import { clock, partOf } from './operating-room.ts';

test('by keyboard alone a case is stopped, taken back, corrected, completed by its checklist, and attested', async ({
  page,
  server,
}) => {
  const keys = await arrivesByKeyboard(page, server.address, 'Kofi Osei');
  await opensCase(keys, page, 'Next', 'OR 4');
  await keys.press(button(page, 'Start clock'));
  await expect(clock(page)).toContainText('monitoring');
  const form = page.getByRole('dialog');
  const stop = async (): Promise<void> => {
    await keys.does(button(page, 'Stop'), button(page, /^Stop at/));
    await keys.press(button(page, /^Stop at/));
    await expect(clock(page)).toContainText('ended at');
    await keys.stillHasFocus();
  };
  await stop();
  await keys.does(button(page, 'Take back'), button(page, 'Interrupt'));
  await expect(clock(page)).toContainText('monitoring');
  await stop();

  await keys.does(button(page, 'Enter a missed time…'), form);
  await keys.choose(button(form, 'Told the surgeon'));
  await keys.write(form.getByRole('textbox', { name: 'What you said' }), 'All stable');
  await keys.press(button(form, 'Hands were full'));
  await keys.ends(button(form, /^Enter it for/), form);
  await expect(button(page, 'Enter a missed time…')).toBeFocused();
  await keys.does(button(page, 'Correct: Clock stopped'), form);
  await keys.choose(button(form, 'It did not happen'));
  await keys.press(button(form, 'Pressed by mistake'));
  await keys.ends(button(form, 'Take it back'), form);
  await expect(clock(page)).toContainText('monitoring');
  await keys.stillHasFocus();
  await keys.does(button(page, /^Correct: Clock started/), form);
  const time = form.getByRole('textbox', { name: 'Time' });
  const earlier = secondBefore(await time.inputValue());
  await keys.overwrite(time, earlier);
  await keys.press(button(form, 'Pressed too late'));
  await keys.ends(button(form, `Correct to ${earlier}`), form);
  await expect(clock(page)).toContainText(`running since ${earlier}`);
  await keys.stillHasFocus();
  await stop();

  const list = page.getByRole('dialog', { name: 'What an auditor will look for' });
  const record = button(page, /^Record: \d+ of \d+ parts there…$/);
  await keys.does(record, list);
  await keys.does(button(list, 'Enter: Baselines'), page.getByRole('dialog', { name: 'Baselines' }));
  await keys.press(button(form, 'All present'));
  await expect(button(form, 'SSEP present')).toHaveAttribute('aria-pressed', 'true');
  await keys.stillHasFocus();
  await keys.ends(button(form, 'Done'), form);
  await keys.does(record, list);
  await expect(partOf(list, 'Baselines')).toContainText('there');
  await keys.ends(button(list, 'Done'), list);
  await expect(record).toBeFocused();

  const attestation = page.getByRole('region', { name: 'Attestation' });
  await keys.does(button(attestation, 'Attest…'), form);
  await keys.write(form.getByLabel('Your PIN'), '0000');
  await keys.ends(button(form, 'Attest'), form);
  await expect(attestation).toContainText('Kofi Osei attested at');
  await keys.stillHasFocus();
});

/** `08:03:11` for `08:03:12`. */
const secondBefore = (time: string): string =>
  new Date(Date.parse(`2026-01-02T${time}Z`) - 1_000).toISOString().slice(11, 19);
