import { randomUUID } from 'node:crypto';
import {
  type CaseCommand,
  type CaseDetails,
  type CaseId,
  caseId,
  commandId,
  type FacilityId,
  type Instant,
  instant,
  milliseconds,
} from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { NORTH } from './organisation.ts';

export const detailsAt = (facility: FacilityId = NORTH, changes: Partial<CaseDetails> = {}): CaseDetails => ({
  facility,
  room: 'OR 1',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP'],
  ...changes,
});

export const schedule = (facility: FacilityId = NORTH, changes: Partial<CaseDetails> = {}): CaseCommand => ({
  type: 'scheduleCase',
  details: detailsAt(facility, changes),
});
export const START: CaseCommand = { type: 'startMonitoring' };
export const STOP: CaseCommand = { type: 'endMonitoring' };
export const JOIN: CaseCommand = { type: 'joinCase', location: 'remote' };
export const FINALIZE: CaseCommand = { type: 'finalizeRecord' };
export const note = (text: string): CaseCommand => ({ type: 'addNote', text });

/** A command as a client sends it, tapped now. */
export const message = (
  id: CaseId | string,
  command: CaseCommand,
  tap: { readonly commandId?: string; readonly at?: Instant } = {},
): CommandMessage => ({
  commandId: commandId(tap.commandId ?? randomUUID()),
  caseId: caseId(id),
  at: tap.at ?? instant(Date.now()),
  atErrorMs: milliseconds(5),
  command,
});
