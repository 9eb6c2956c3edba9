import { readConfig } from '../../apps/server/src/config.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import { type Started, startConfigured } from '../../apps/server/src/start-configured.ts';
import { ServerTime } from '../../apps/server/src/world/server-time.ts';
import type { Answer, Order } from './orders.ts';

// Starts real servers, as the product's own program does, and ends them again: to load the program takes longer than to start a server.

interface Hosted extends Started {
  readonly clock: SettableClock;
}

/** The clocks of one server, which go on by as much as the test says. */
class SettableClock {
  readonly #stoppedAt: number | undefined;
  #passedMs = 0;

  constructor(stoppedAt: number | undefined) {
    this.#stoppedAt = stoppedAt;
  }

  pass(ms: number): void {
    this.#passedMs += ms;
  }

  /** Time that goes by at once is none to the monotonic clock, unless that stands still too. */
  time(): ServerTime {
    const stoppedAt = this.#stoppedAt;
    if (stoppedAt === undefined) return new ServerTime(() => Date.now() + this.#passedMs);
    return new ServerTime(
      () => stoppedAt + this.#passedMs,
      () => this.#passedMs,
    );
  }
}

const hosted = new Map<number, Hosted>();

async function open({ server: key, environment, stoppedAt }: Order & { kind: 'open' }): Promise<Hosted> {
  const parsed = readConfig(environment);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const clock = new SettableClock(stoppedAt);
  const started = { ...(await startConfigured(parsed.config, openLog('warn'), clock.time())), clock };
  hosted.set(key, started);
  return started;
}

async function follow(order: Order): Promise<Hosted> {
  if (order.kind === 'open') return open(order);
  const known = hosted.get(order.server);
  if (known === undefined) throw new Error('this server is not open');
  if (order.kind === 'pass') known.clock.pass(order.ms);
  else {
    hosted.delete(order.server);
    await known.server.stop();
  }
  return known;
}

const answer = (given: Answer): void => {
  process.send?.(given);
};

process.on('message', (order: Order) => {
  const { id } = order;
  follow(order).then(
    ({ server, told }) => answer({ id, ok: true, address: server.address, announced: told }),
    (error: unknown) => answer({ id, ok: false, error: String(error) }),
  );
});

// Also when whoever runs the tests is gone. What was compiled is kept for the next process as this one ends by itself.
process.once('disconnect', () => process.exit());
