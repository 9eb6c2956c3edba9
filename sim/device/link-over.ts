import type { After, Link } from '@ionm-clock/client';
import type { Connection } from '../network/connection.ts';

const ANSWER_WITHIN_MS = 5_000;

interface PageSide {
  readonly after: After;
  readonly run: (work: () => void) => void;
  readonly askTime: () => void;
  readonly gaveUp: () => void;
}

/** The client's link over a connection, with the web app's patience. */
export const linkOver = (connection: Connection, { after, run, askTime, gaveUp }: PageSide): Link => ({
  send: (message) =>
    new Promise((resolve) => {
      const inTime = after(ANSWER_WITHIN_MS, () => {
        gaveUp();
        resolve(undefined);
      });
      connection.sendCommand(message, (answer) =>
        run(() => {
          inTime();
          resolve(answer);
        }),
      );
    }),
  catchUp: (held) => connection.catchUp(held),
  askTime,
});
