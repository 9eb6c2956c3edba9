import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import type { Page } from '@playwright/test';
import { z } from 'zod';

const refusalSchema = z.object({ code: z.string(), message: z.string() });
const answerSchema = z.object({ ok: z.boolean(), error: refusalSchema.optional() });
export type Told = z.infer<typeof answerSchema>;

/** What the page itself asks of the server, past all buttons: with its own session, as a script on it could. */
export async function askedByPage(
  page: Page,
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly text: string }> {
  return page.evaluate(
    async ({ path: where, body: sent }) => {
      const { token } = JSON.parse(sessionStorage.getItem('ionm-clock/session') ?? '{}');
      const response = await fetch(where, {
        method: sent === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      });
      return { status: response.status, text: await response.text() };
    },
    { path, body },
  );
}

/** What the page is answered to commands that it says over a socket of its own, past all buttons; in their order. */
export async function saidByPage(page: Page, commands: readonly object[]): Promise<readonly Told[]> {
  const answers = await page.evaluate(
    ({ sent, protocol }) => {
      const { token } = JSON.parse(sessionStorage.getItem('ionm-clock/session') ?? '{}');
      const socket = new WebSocket(
        `${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      );
      const told: unknown[] = [];
      return new Promise<unknown[]>((resolve, reject) => {
        socket.onopen = () => socket.send(`40${JSON.stringify({ protocol, token })}`);
        socket.onclose = () => reject(new Error('the server ends the connection'));
        socket.onmessage = ({ data }) => {
          if (data.startsWith('40')) {
            for (const [index, command] of sent.entries()) {
              socket.send(`42${index}${JSON.stringify(['command', command])}`);
            }
          }
          const [, index, json] = /^43(\d+)(\[.*)$/s.exec(data) ?? [];
          if (json !== undefined) told[Number(index)] = JSON.parse(json)[0];
          if (told.filter((one) => one !== undefined).length === sent.length) resolve(told);
        };
      }).finally(() => {
        socket.onclose = null;
        socket.close();
      });
    },
    { sent: commands, protocol: PROTOCOL_VERSION },
  );
  return z.array(answerSchema).parse(answers);
}
