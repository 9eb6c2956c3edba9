import { isDeepStrictEqual } from 'node:util';
import { type CaseId, type LoggedEvent, maySeeCase, type User } from '@ionm-clock/domain';
import type { Device } from '../device/device.ts';
import type { AllKnown } from './all-known.ts';

/** Every screen shows what the log says, as far as this person may see it, and nothing else. */
export function checkConvergence(known: AllKnown): void {
  for (const device of known.devices) checkDevice(known, device);
}

function checkDevice(known: AllKnown, { page, name }: Device): void {
  const { sim, states } = known;
  if (page === undefined) return;
  const { confirmed, outbox } = page.client.store.getState();
  sim.check('nothing waits in the end', outbox.length === 0, () => `${name} has ${outbox.length} that wait`);
  const visible = visibleTo(page.user, known);
  const shown = [...(confirmed?.cases.keys() ?? [])].toSorted();
  sim.check(
    'a screen shows the cases that its person may see',
    isDeepStrictEqual(shown, [...visible.keys()].toSorted()),
    () => {
      return `${name} shows ${shown.join(', ')} to ${page.user.userId}, and not ${[...visible.keys()].join(', ')}`;
    },
  );
  const views = page.client.views();
  for (const [caseId, events] of visible) {
    const held = confirmed?.cases.get(caseId);
    sim.check(
      'a screen holds every event that its person may see, once',
      isDeepStrictEqual(held?.events, events),
      () => {
        return `${name} holds of ${caseId} ${seqs(held?.events)}, and not ${seqs(events)}`;
      },
    );
    sim.check(
      'a screen shows the state that the log folds to',
      isDeepStrictEqual(views.get(caseId)?.state, states.get(caseId)),
      () => {
        return `${name} shows another ${caseId}`;
      },
    );
  }
}

const visibleTo = (user: User, { states, byCase }: AllKnown): ReadonlyMap<CaseId, readonly LoggedEvent[]> =>
  new Map(
    [...byCase].filter(([caseId]) => {
      const state = states.get(caseId);
      return state !== undefined && maySeeCase(user, state);
    }),
  );

const seqs = (events: readonly LoggedEvent[] | undefined): string =>
  events === undefined ? 'nothing' : `[${events.map(({ seq }) => seq).join(', ')}]`;
