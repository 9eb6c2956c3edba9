import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  addMilliseconds,
  type CaseCommand,
  caseId,
  commandId,
  type Instant,
  instant,
  milliseconds,
} from '@ionm-clock/domain';
import { type CommandMessage, type Handshake, PROTOCOL_VERSION, type SignedIn } from '@ionm-clock/protocol';
import type { Client } from '../load/client.ts';
import { CASE_NUMBERS, physicianOf, technologistOf } from '../staff.ts';
import type { Action, Subject } from '../subject.ts';
import { FACILITY, roomOf, TIME_ZONE } from './organisation.ts';

const MODALITIES = ['SSEP', 'TcMEP', 'EMG'];
const CASE_MS = 4 * 3_600_000;
/** An error bound as a tablet on a good network has it. */
const AT_ERROR_MS = milliseconds(5);

/** The real server, asked as the web app asks it. */
export const product: Subject = {
  name: 'product',
  serverScript: join(import.meta.dirname, 'product-server.ts'),
  serverArguments: [],

  async handshakeOf(address, userId): Promise<Handshake> {
    const response = await fetch(`${address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId }),
    });
    if (!response.ok) throw new Error(`${userId} could not sign in: ${response.status}`);
    const { token }: SignedIn = await response.json();
    return { protocol: PROTOCOL_VERSION, token };
  },

  async openDay(clientOf) {
    await Promise.all(
      CASE_NUMBERS.map(async (caseNumber) => {
        const technologist = clientOf(technologistOf(caseNumber));
        await all(technologist, caseNumber, [
          scheduleCase(caseNumber),
          { type: 'joinAsTechnologist' },
          ...MODALITIES.map(
            (modality) => ({ type: 'recordBaseline', modality, quality: 'present' }) as const,
          ),
        ]);
        await all(clientOf(physicianOf(caseNumber)), caseNumber, [{ type: 'joinCase', location: 'remote' }]);
        await all(technologist, caseNumber, [{ type: 'startMonitoring' }]);
      }),
    );
  },

  command: (caseNumber, action) => message(caseNumber, COMMANDS[action]),
};

const COMMANDS: Readonly<Record<Action, CaseCommand>> = {
  interrupt: { type: 'interruptMonitoring' },
  note: { type: 'addNote', text: 'MAP 64, told anesthesia' },
  resume: { type: 'resumeMonitoring' },
};

async function all(client: Client, caseNumber: number, commands: readonly CaseCommand[]): Promise<void> {
  for (const command of commands) {
    const answer = await client.command(message(caseNumber, command));
    if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer)}`);
  }
}

const scheduleCase = (caseNumber: number): CaseCommand => ({
  type: 'scheduleCase',
  details: {
    facility: FACILITY,
    room: roomOf(caseNumber),
    timeZone: TIME_ZONE,
    payerProfile: 'cpt',
    modalities: MODALITIES,
    primaryProcedure: '22633',
    procedure: 'Lumbar fusion L4-L5',
    patientLabel: `P-${caseNumber}`,
    scheduledStart: now(),
    scheduledEnd: addMilliseconds(now(), CASE_MS),
  },
});

const message = (caseNumber: number, command: CaseCommand): CommandMessage => ({
  commandId: commandId(randomUUID()),
  caseId: caseId(`C-${caseNumber}`),
  at: now(),
  atErrorMs: AT_ERROR_MS,
  command,
});

/** Load and server share this machine's clock. */
const now = (): Instant => instant(Date.now());
