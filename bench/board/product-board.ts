import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type CaseCommand, commandId, instant, milliseconds } from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { interrupt, join as joins, note, RESUME, signalChange } from '../../apps/server/src/demo/taps.ts';
import { mustBeTaken } from '../load/client.ts';
import { LightClient } from '../load/light-client.ts';
import { product } from '../product/product.ts';
import type { Board } from './board.ts';
import {
  CASES,
  colleagueOf,
  FIRST_OF_COLLEAGUES,
  READING_PHYSICIAN_NAME,
  technologistOf,
} from './hospitals.ts';
import { caseIdOf } from './running-cases.ts';

interface Tap {
  readonly by: string;
  readonly command: CaseCommand;
}

const TECHNOLOGIST = technologistOf(0);
const COLLEAGUE = colleagueOf(FIRST_OF_COLLEAGUES);
/** What happens at one case after the other; each case is as it was before when it has all happened. */
const TAPS: readonly Tap[] = [
  { by: TECHNOLOGIST, command: signalChange('SSEP', 'right', 'amplitude −30 %') },
  { by: TECHNOLOGIST, command: interrupt('Intraoperative imaging') },
  { by: COLLEAGUE, command: joins('remote') },
  { by: TECHNOLOGIST, command: note('Cables checked') },
  { by: TECHNOLOGIST, command: RESUME },
  { by: COLLEAGUE, command: { type: 'leaveCase' } },
];
/** So many cases go through it at once; the next event is always at another one. */
const AT_ONCE = 10;
/** Between two of the cases that things happen at; no divisor of their number, so that all have their turn. */
const STRIDE = 37;

export const productBoard: Board = {
  name: 'product',
  serverScript: join(import.meta.dirname, 'product-server.ts'),

  async show(page, address) {
    await page.goto(address);
    await page.getByRole('button', { name: READING_PHYSICIAN_NAME }).click();
    await page.getByText('Read by colleagues').click();
    await page
      .locator('article')
      .nth(CASES - 1)
      .waitFor();
  },

  async connect(address) {
    const clients = new Map<string, LightClient>();
    for (const id of [TECHNOLOGIST, COLLEAGUE])
      clients.set(id, await LightClient.connect(address, await product.handshakeOf(address, id)));
    return {
      happens: async (count) => {
        const { tap, caseNumber } = tapOf(count);
        const answer = await clients.get(tap.by)?.command(message(caseNumber, tap.command));
        if (answer !== undefined) mustBeTaken(answer);
      },
      close: () => {
        for (const client of clients.values()) client.close();
      },
    };
  },
};

function tapOf(count: number): { readonly tap: Tap; readonly caseNumber: number } {
  const round = Math.floor(count / (AT_ONCE * TAPS.length));
  const tap = TAPS[Math.floor(count / AT_ONCE) % TAPS.length];
  if (tap === undefined) throw new RangeError(`nothing happens at ${count}`);
  return { tap, caseNumber: ((round * AT_ONCE + (count % AT_ONCE)) * STRIDE) % CASES };
}

const message = (caseNumber: number, command: CaseCommand): CommandMessage => ({
  commandId: commandId(randomUUID()),
  caseId: caseIdOf(caseNumber),
  at: instant(Date.now()),
  atErrorMs: milliseconds(5),
  command,
});
