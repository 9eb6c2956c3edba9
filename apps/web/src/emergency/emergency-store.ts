import type { FacilityId, User } from '@ionm-clock/domain';
import type { EmergencyAccess, OwnEmergencies } from '@ionm-clock/protocol';
import { create } from 'zustand';
import { askAsPerson } from '../session/ask-server.ts';
import { type Session, sessionStore } from '../session/session.ts';

interface Emergencies {
  /** Of whoever is signed in on this page: those that go on. */
  readonly own: OwnEmergencies['emergencies'];
  /** What an administrator or auditor is told: those of others, in their facilities. */
  readonly told: readonly EmergencyAccess[];
}

const NONE: Emergencies = { own: [], told: [] };

const emergencyStore = create<Emergencies>(() => NONE);

export const useOwnEmergencies = (): Emergencies['own'] => emergencyStore(({ own }) => own);
export const useToldEmergencies = (): Emergencies['told'] => emergencyStore(({ told }) => told);

/** What the server tells those who watch over it. */
export const tellEmergencies = (told: readonly EmergencyAccess[]): void => emergencyStore.setState({ told });

/** Asks for cases of a facility where the person does not work; resolves to why not, if not. */
export async function takeEmergencyAccess(facility: FacilityId, reason: string): Promise<string | undefined> {
  const answer = await askAsPerson<OwnEmergencies>('/api/emergency-access', { facility, reason });
  if (!answer.ok) return answer.error.message;
  await takeOwn(answer.body);
  return undefined;
}

/** It is not needed any more; resolves to why it goes on, if it does. */
export async function endEmergencyAccess(facility: FacilityId): Promise<string | undefined> {
  const answer = await askAsPerson<OwnEmergencies>('/api/emergency-access/end', { facility });
  if (!answer.ok) return answer.error.message;
  await takeOwn(answer.body);
  return undefined;
}

/** Asks which go on: a page that is loaded anew, or that was connected anew, does not know. */
export async function askOwnEmergencies(): Promise<void> {
  const { user, token } = sessionStore.getState();
  if (token === undefined || (user?.role !== 'technologist' && user?.role !== 'physician')) return;
  const answer = await askAsPerson<OwnEmergencies>('/api/emergency-access');
  if (answer.ok && sessionStore.getState().token === token) await takeOwn(answer.body);
}

/** Nothing of one person's is there for the next. */
export function forgetEmergenciesOfOthers(): void {
  sessionStore.subscribe((now, before) => {
    if (now.token !== before.token || now.user?.role !== before.user?.role) emergencyStore.setState(NONE);
  });
}

/** What the person may reach has changed with it: the server says who they are now. */
async function takeOwn({ emergencies }: OwnEmergencies): Promise<void> {
  emergencyStore.setState({ own: emergencies });
  const facilities = emergencies.map(({ facility }) => facility);
  const before = sessionStore.getState().user?.emergencyAt ?? [];
  if (facilities.length === before.length && facilities.every((one) => before.includes(one))) return;
  const asked: Session = sessionStore.getState();
  const answer = await askAsPerson<User>('/api/me');
  const now = sessionStore.getState();
  if (answer.ok && now.token === asked.token && now.user?.role === answer.body.role)
    sessionStore.setState({ user: answer.body });
}
