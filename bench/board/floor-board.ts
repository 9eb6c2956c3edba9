import { join } from 'node:path';
import { connectAppClient } from '../load/app-client.ts';
import { mustBeTaken } from '../load/client.ts';
import type { Board } from './board.ts';
import { CASES } from './hospitals.ts';

/** A page by hand, without anything that the product does: see `floor-server.ts`. */
export const floorBoard: Board = {
  name: 'floor',
  serverScript: join(import.meta.dirname, 'floor-server.ts'),

  async show(page, address) {
    await page.goto(address);
    await page
      .locator('article')
      .nth(CASES - 1)
      .waitFor();
  },

  async connect(address) {
    const client = await connectAppClient(address, {});
    return {
      happens: async (count) =>
        mustBeTaken(await client.command({ caseNumber: count % CASES, text: `note ${count}` })),
      close: () => client.close(),
    };
  },
};
