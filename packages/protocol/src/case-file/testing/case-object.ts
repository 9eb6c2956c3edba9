/** A sound case of two hours, as the object in a file; `case` and `events` may be replaced in part. */
export function caseObject(changes: { case?: object; events?: readonly object[] } = {}) {
  return {
    format: 'ionm-case/1',
    case: {
      id: 'C-100',
      facility: 'Mercy',
      room: 'OR 4',
      timeZone: 'America/Chicago',
      payerProfile: 'cpt',
      primaryProcedure: '22633',
      ...changes.case,
    },
    events: changes.events ?? [JOINED, STARTED, ENDED],
  };
}

export const JOINED = {
  id: 'e1',
  type: 'physician.joined',
  at: '2026-11-02T13:50:00.000Z',
  physicianId: 'dr-a',
  location: 'remote',
};
export const STARTED = {
  id: 'e2',
  type: 'monitoring.started',
  at: '2026-11-02T14:03:12.000Z',
  userId: 'tech-1',
};
export const ENDED = { id: 'e3', type: 'monitoring.ended', at: '2026-11-02T16:10:00.000Z', userId: 'tech-1' };
