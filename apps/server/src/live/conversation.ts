import type { ClientToServer, CommandAnswer, ServerToClient } from '@ionm-clock/protocol';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { SocketLimits } from '../limits/socket-limits.ts';
import type { Log } from '../log-line.ts';
import { type Metrics, outcomeOf } from '../metrics/metrics.ts';
import { inSpan } from '../tracing/in-span.ts';
import type { LiveHub } from './live-hub.ts';
import type { Viewer, ViewerLine } from './viewer.ts';

interface SocketData {
  viewer: Viewer;
}

export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

const MESSAGES: ReadonlySet<string> = new Set<keyof ClientToServer>([
  'command',
  'clock',
  'catchUp',
  'opened',
]);

interface Around {
  readonly limits: Pick<SocketLimits, 'joins'>;
  readonly metrics: Pick<Metrics, 'answered'>;
  readonly log: Pick<Log, 'error'>;
}

/** Takes the messages of somebody who has connected to the hub, as many as are not too many. */
export function converse(socket: LiveSocket, hub: LiveHub, { limits, metrics, log }: Around): void {
  const line = lineOf(socket);
  const turn = limits.joins(line.viewer.session.user.userId, line.end);
  // A fault of the program ends neither the process nor the connection, and nobody is told more than that.
  const attempt = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      log.error({ what: 'message failed', error: String(error) });
      return false;
    }
  };
  const command = async (message: unknown): Promise<CommandAnswer> => {
    if (!turn.takes('command')) return TOO_MANY;
    try {
      return await hub.command(line, message);
    } catch (error) {
      log.error({ what: 'message failed', error: String(error) });
      return FAULT;
    }
  };
  const invalid = (what: string, field: string, reason: string) => hub.invalid(line, what, field, reason);

  socket.on('disconnect', () => {
    turn.leaves();
    hub.disconnected(line);
  });
  socket.on('command', (...args: unknown[]) => {
    const answer = args.at(-1);
    if (typeof answer !== 'function') {
      if (turn.takes('other')) attempt(() => invalid('command', 'answer', 'is not asked for'));
      return;
    }
    void inSpan('command', async (span) => {
      const given = await command(args[0]);
      span.setAttribute('ionm.outcome', outcomeOf(given));
      metrics.answered(given);
      answer(given);
    });
  });
  socket.on('clock', (...args: unknown[]) => {
    if (!turn.takes('clock')) return;
    const answer = args.at(-1);
    attempt(() => {
      if (typeof answer === 'function') answer(hub.clock());
      else invalid('clock', 'answer', 'is not asked for');
    });
  });
  socket.on('catchUp', (held: unknown) => {
    // Without what it asked for it would show too little: when it connects again, it is brought up to date in any case.
    if (turn.takes('catchUp')) attempt(() => hub.catchUp(line, held));
    else line.end();
  });
  socket.on('opened', (opened: unknown) => {
    // The audit trail must not lack it.
    if (turn.takes('other')) attempt(() => hub.opened(line, opened));
    else line.end();
  });
  socket.onAny((name: string, ...args: unknown[]) => {
    if (MESSAGES.has(name) || !turn.takes('other')) return;
    attempt(() => {
      const given = invalid('unknown', '', 'has a name that is not known');
      const answer = args.at(-1);
      if (typeof answer === 'function') answer(given);
    });
  });
  if (!attempt(() => hub.connected(line))) line.end();
}

const TOO_MANY: CommandAnswer = {
  ok: false,
  error: {
    code: 'too-many-requests',
    message: 'The server gets too much at once from you. This is kept here and sent again.',
  },
};
const FAULT: CommandAnswer = {
  ok: false,
  error: {
    code: 'not-saved',
    message: 'The server could not do this. This is kept here and sent again.',
  },
};

const lineOf = (socket: LiveSocket): ViewerLine => ({
  viewer: socket.data.viewer,
  joins: (audience) => void socket.join(audience),
  end: () => void socket.disconnect(true),
  snapshot: (snapshot) => void socket.emit('snapshot', snapshot),
  directory: (directory) => void socket.emit('directory', directory),
  batch: (batch) => void socket.emit('batch', batch),
  emergency: (emergencies) => void socket.emit('emergency', emergencies),
});
