import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Options } from '../options.ts';
import type { Subject } from '../subject.ts';
import type { FloorCommand } from './floor-wire.ts';

/** With it, a command is as long on the wire as one for the product. */
const BODY = 'x'.repeat(63);
/** With so many characters more, answers and broadcast events are as long as those of the product. */
const FILLER = 250;

/** The bare floor: see `serve-floor.ts` for what it does and what it leaves out. */
export const floorOf = (messages: Options['floorMessages']): Subject => ({
  name: 'floor',
  serverScript: join(import.meta.dirname, 'floor-server.ts'),
  handshakeOf: async () => ({}),
  serverArguments: [String(messages === 'same' ? FILLER : 0)],
  openDay: async () => undefined,
  command: (caseNumber, action): FloorCommand => ({
    commandId: randomUUID(),
    caseNumber,
    action,
    body: BODY,
  }),
});
