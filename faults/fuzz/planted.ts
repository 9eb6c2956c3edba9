import { randomUUID } from 'node:crypto';
import { type Side, textsOf } from './markers.ts';
import type { FuzzSocket } from './socket-inputs.ts';
import { casesOf } from './vocabulary.ts';

/** On which the fuzz does nothing, so that it can be found out whether the server still works. */
const probedCase = (side: Side): string => `probed-${side}`;

const said = (caseId: string, command: object) => ({
  name: 'command',
  args: [{ commandId: randomUUID(), caseId, at: Date.now(), atErrorMs: 5, command }],
  answered: true,
});

/** The cases of a side, full of what nobody of another one may learn. Throws if one is not taken. */
export async function plantCases(technologist: FuzzSocket): Promise<void> {
  const { side, facility } = technologist.actor;
  const [label = '', ...texts] = textsOf(side);
  for (const caseId of [probedCase(side), ...casesOf(side)]) {
    const details = {
      facility,
      room: `OR 1 ${label}`,
      timeZone: 'America/Chicago',
      payerProfile: 'cpt',
      modalities: ['SSEP', label],
      patientLabel: label,
      procedure: texts.join(' '),
      indication: texts.join(' '),
    };
    await stored(technologist, caseId, { type: 'scheduleCase', details });
    await stored(technologist, caseId, { type: 'addNote', text: texts.join(' ') });
  }
}

/** Somebody notes something, and a colleague sees it. Throws if not. */
export async function probe(technologist: FuzzSocket, colleague: FuzzSocket): Promise<void> {
  const text = `still works ${randomUUID()}`;
  const seen = colleague.told(text);
  await stored(technologist, probedCase(technologist.actor.side), { type: 'addNote', text });
  await seen;
}

async function stored(technologist: FuzzSocket, caseId: string, command: object): Promise<void> {
  const events = await technologist.says(said(caseId, command));
  if (events.length === 0) throw new Error(`the server does not take ${JSON.stringify(command)}`);
}
