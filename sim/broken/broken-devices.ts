import { instant, milliseconds } from '@ionm-clock/domain';
import type { Variant } from '../seed/variant.ts';

/** Knows nothing of what was tapped before the page was loaded. */
export const forgetsTheOutbox: Variant = {
  deviceStore: (store) => ({
    ...store,
    read: async (userId) => ({ ...(await store.read(userId)), outbox: [] }),
    readCommands: async (userId) => ({ ...(await store.readCommands(userId)), outbox: [] }),
  }),
};

/** Says that a tap is kept when it has begun to write it. */
export const saysKeptTooEarly: Variant = {
  deviceStore: (store) => ({
    ...store,
    keepCommand: async (pending) => {
      store.keepCommand(pending).catch(() => {});
    },
  }),
};

/** Takes the time from the wall clock, which it holds for right to a second. */
export const believesTheWallClock: Variant = {
  tapClock: (clock) => ({
    read: () => clock.read(),
    timeAt: ({ wallMs }) => ({
      at: instant(Math.floor(wallMs)),
      atErrorMs: milliseconds(1_000),
      final: true,
    }),
  }),
};
