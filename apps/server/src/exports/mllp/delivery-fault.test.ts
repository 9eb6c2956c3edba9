import { createConnection, createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { DeliveryFailed, deliveryFault } from './delivery-fault.ts';
import { MllpConnection } from './mllp-connection.ts';

let server: Server | undefined;
afterEach(() => server?.close());

async function listening(answer: string | undefined): Promise<number> {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => (answer === undefined ? socket.destroy() : socket.write(answer)));
  });
  const made = server;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function faultOf(port: number, tls = false): Promise<string> {
  try {
    const connection = await MllpConnection.to({ host: '127.0.0.1', port, tls }, 1_000);
    await connection.send('MSH|^~\\&|A|B|C|D|E||DFT|1-1\r');
    return 'none';
  } catch (cause) {
    return deliveryFault(cause);
  }
}

it('a receiver that hangs up, speaks something else, or speaks no TLS is told from one that is not there', async () => {
  expect(await faultOf(await listening(undefined))).toBe('hung-up');
  server?.close();
  expect(await faultOf(await listening('HTTP/1.1 400 Bad Request\u001c\r'))).toBe('not-mllp');
  server?.close();
  const port = await listening('no TLS at all\r\n');
  expect(await faultOf(port, true)).toBe('certificate');
  server?.close();
  expect(await faultOf(port)).toBe('refused-connection');
});

it('a host that has no address is not known', async () => {
  const failed = Promise.withResolvers<unknown>();
  createConnection({ host: 'nowhere.invalid', port: 2575 }).on('error', failed.resolve);
  expect(deliveryFault(await failed.promise)).toBe('unknown-host');
});

it('anything else is something else', () => {
  expect(deliveryFault(new Error('the disk is full'))).toBe('other');
  expect(deliveryFault(new DeliveryFailed('file-damaged', 'gone'))).toBe('file-damaged');
});
