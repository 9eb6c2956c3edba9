import { commandId, eventId, instant, milliseconds, type UserId, userId } from '@ionm-clock/domain';
import type { NewAnswer, StoredEvent } from '@ionm-clock/server/log';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerMachine } from './server-machine.ts';

const IMPORT: UserId = userId('import');

/** Another program writes to the log, as an import does: a note on a case, while the server may be deciding something there. */
export function writeAsAnotherProgram(sim: Simulation, { disk, timeAt }: ServerMachine): void {
  void disk.log.read(0, Number.MAX_SAFE_INTEGER).then(async (events) => {
    const stream = sim.random.oneOf(events).stream;
    const result = await disk.write(events.length, [noteOn(stream, events, timeAt(sim.now))]);
    sim.check('another program can write', result.ok, () => JSON.stringify(result));
    sim.happened('server: another program wrote to the log', 'import');
  });
}

function noteOn(stream: string, events: readonly StoredEvent[], now: number): NewAnswer {
  const at = instant(Math.floor(now));
  const id = commandId(`import-${events.length}`);
  return {
    commandId: id,
    actorId: IMPORT,
    stream,
    afterVersion: events.filter((event) => event.stream === stream).length,
    events: [
      {
        id: eventId(`${id}:0`),
        type: 'note.added',
        at,
        atErrorMs: milliseconds(0),
        recordedAt: at,
        source: 'import',
        actor: { userId: IMPORT, role: 'system' },
        payload: { text: 'imported' },
      },
    ],
  };
}
