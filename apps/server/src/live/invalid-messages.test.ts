import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { message, schedule } from '../testing/commands.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let socket: Socket;
beforeAll(async () => {
  server = await TestServer.started(new MemoryStore());
  socket = io(server.address, {
    transports: ['websocket'],
    reconnectionDelay: 5,
    auth: { protocol: PROTOCOL_VERSION, token: `demo:${TECH_NORTH.userId}` },
  });
  await new Promise((resolve) => socket.once('snapshot', resolve));
});
afterAll(async () => {
  socket.disconnect();
  await server.stopAndForget();
});

const INVALID = {
  ok: false,
  error: { code: 'invalid-message', message: expect.stringContaining('Reload the page') },
};
const SECRET = 'Doe, Jane 1961';

/** A command with one field replaced by something else. */
const damaged = fc
  .tuple(
    fc.constantFrom('commandId', 'caseId', 'at', 'atErrorMs', 'command'),
    fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(Buffer.from(SECRET)), fc.constant([SECRET])),
  )
  .map(([field, value]) => ({ ...message('C-1', schedule()), [field]: value }));

describe('messages that are not as agreed', () => {
  it('as commands are refused or carried out, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.jsonValue()), async (value) => {
        const answer = await socket.emitWithAck('command', value);
        expect(typeof answer.ok).toBe('boolean');
        if (!answer.ok)
          expect(answer.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', undefined, ''],
    ['a text', SECRET, ''],
    ['bytes', Buffer.from(SECRET), 'commandId'],
    ['an id that is none', { ...message('C-1', schedule()), commandId: SECRET }, 'commandId'],
    ['a case id with half a character', message('C-\ud800', schedule()), 'caseId'],
    ['an instant in seconds', { ...message('C-1', schedule()), at: 1_762_100_000 }, 'at'],
    ['an unknown command', { ...message('C-1', schedule()), command: { type: SECRET } }, 'command.type'],
    [
      'a note without end',
      { ...message('C-1', schedule()), command: { type: 'addNote', text: SECRET.repeat(1_000) } },
      'command.text',
    ],
  ])('%s is answered with the field that is wrong', async (_, value, field) => {
    const answer = await socket.emitWithAck('command', value);
    expect(answer).toMatchObject(INVALID);
    expect(answer.error.field).toBe(field);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('without an acknowledgement, or under any other name, are passed over', async () => {
    const name = fc.oneof(
      fc.constantFrom('command', 'clock', 'catchUp', 'snapshot', 'batch', '__proto__', 'toString'),
      fc
        .string()
        .filter((text) => !['connect', 'connect_error', 'disconnect', 'disconnecting'].includes(text)),
    );
    const values = fc.array(fc.oneof(fc.jsonValue(), damaged, fc.constant(Buffer.from(SECRET))), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(name, values, async (event, args) => {
        // These are kept on this side by the client.
        if (event === 'newListener' || event === 'removeListener') return;
        socket.emit(event, ...args);
        expect(await socket.emitWithAck('clock')).toBeTypeOf('number');
      }),
      { numRuns: 300 },
    );
  });

  it('under an unknown name are answered, if an answer is asked for', async () => {
    expect(await socket.emitWithAck('delete everything', SECRET)).toMatchObject(INVALID);
    expect(await socket.emitWithAck('clock', SECRET)).toBeTypeOf('number');
    expect(await socket.emitWithAck('command', message('C-2', schedule()), SECRET)).toMatchObject({
      ok: true,
    });
  });

  it('leave a line in the log that tells which field of whom, and nothing of what was sent', () => {
    const lines = server.lines.lines.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        what: 'invalid message',
        message: 'command',
        field: 'at',
        userId: 'tech-north',
      }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ message: 'catchUp', field: 'held' }));
    expect(lines).toContainEqual(expect.objectContaining({ message: 'unknown' }));
    expect(server.lines.has('Doe')).toBe(false);
    expect(server.lines.has(Buffer.from(SECRET).toString('base64'))).toBe(false);
  });

  it('that are larger than any command end the connection, and the server goes on', async () => {
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    socket.emit('command', 'x'.repeat(70_000), () => undefined);
    await closed;
    await new Promise((resolve) => socket.once('connect', () => resolve(undefined)));
    expect(await socket.emitWithAck('clock')).toBeTypeOf('number');
  });
});
