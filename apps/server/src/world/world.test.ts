import { caseId, commandId, eventId, instant, type LoggedEvent, milliseconds } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { detailsAt } from '../testing/commands.ts';
import { TECH_NORTH } from '../testing/organisation.ts';
import { World } from './world.ts';

const ID = caseId('C-1');

function event(seq: number): LoggedEvent {
  const envelope = {
    id: eventId(`e-${seq}`),
    caseId: ID,
    seq,
    version: seq,
    at: instant(1_700_000_000_000 + seq),
    atErrorMs: milliseconds(5),
    recordedAt: instant(1_700_000_000_000 + seq),
    source: 'tap',
    actor: { userId: TECH_NORTH.userId, role: 'technologist' },
    commandId: commandId(`command-${seq}`),
  } as const;
  return seq === 1
    ? { ...envelope, type: 'case.scheduled', payload: detailsAt() }
    : { ...envelope, type: 'note.added', payload: { text: 'again' } };
}

const events = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => event(from + index + 1));

describe('the world', () => {
  it('takes in a log of any length at once', () => {
    const world = new World();
    world.apply(events(0, 200_000), 200_000);
    expect(world.get(ID)?.version).toBe(200_000);
    expect(world.recentAfter(199_998)?.map(({ seq }) => seq)).toEqual([199_999, 200_000]);
  });

  it('keeps the latest events at hand, and says so when it has no longer all that is asked for', () => {
    const world = new World();
    for (let head = 0; head < 20_000; head += 500) world.apply(events(head, head + 500), head + 500);
    expect(world.recentAfter(20_000)).toEqual([]);
    expect(world.recentAfter(16_000)).toHaveLength(4_000);
    expect(world.recentAfter(10_000)).toBeUndefined();
    expect(world.recentAfter(0)).toBeUndefined();
  });

  it('counts the events of a case that nobody scheduled, which it does not show', () => {
    const world = new World();
    world.apply(events(1, 4), 4);
    expect(world.get(ID)).toBeUndefined();
    expect(world.cases.streamOf(ID)?.version).toBe(4);
    expect([...world.cases.all()]).toEqual([]);
  });
});
