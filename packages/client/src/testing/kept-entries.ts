import {
  type Actor,
  caseId,
  commandId,
  type Instant,
  instant,
  type LoggedEvent,
  milliseconds,
} from '@ionm-clock/domain';
import type { LogChange, RefusedCommand } from '../device-store/device-store.ts';
import type { PendingCommand } from '../log/outbox.ts';
import { ServerLog, TECHNOLOGIST } from './server-log.ts';

export const AT = instant(Date.UTC(2026, 10, 3, 14, 3, 12));

/** Ids of commands have at least eight characters. */
export const id = (name: string) => commandId(`command-${name}`);

export const pendingCommand = (name: string, actor: Actor = TECHNOLOGIST): PendingCommand => ({
  commandId: id(name),
  caseId: caseId('A'),
  command: { type: 'addNote', text: `Ω "${name}"` },
  at: AT,
  atErrorMs: milliseconds(5),
  reading: { monotonicMs: 12.5, wallMs: AT + 7_000, page: 'page-1' },
  actor,
  status: 'waiting',
  events: [],
});

export const refusedCommand = (name: string, actor: Actor = TECHNOLOGIST): RefusedCommand => {
  const { commandId, caseId, command, at, atErrorMs } = pendingCommand(name, actor);
  const error = {
    code: 'record-finalized',
    message: 'The record is finalized. Ask the biller to reopen it.',
  };
  return { commandId, caseId, command, at, atErrorMs, actor, error };
};

const server = new ServerLog()
  .schedule('A')
  .schedule('B')
  .does('A', TECHNOLOGIST, { type: 'startMonitoring' });
export const before = server.snapshot(2);
export const eventsOf = (id: string): LoggedEvent[] =>
  server.events.filter((event) => event.caseId === caseId(id));

export const toldLog = (heardAt: Instant = AT): LogChange => ({ ...before, heardAt, replaces: true });

export const startOfA: LogChange = {
  ...server.snapshot(),
  heardAt: instant(AT + 1000),
  cases: [{ caseId: caseId('A'), events: eventsOf('A') }],
  replaces: false,
};
