import { mayReachFacility, maySee } from '@ionm-clock/domain';
import type { CommandMessage, EmergencyAccess } from '@ionm-clock/protocol';
import type { Session } from '../sign-in/sign-in.ts';
import type { ViewerLine } from './viewer.ts';

/** What the live conversation has to do with emergency access. */
export interface EmergencyWatch {
  /** Every one that goes on. */
  readonly list: () => readonly EmergencyAccess[];
  /** Told of each command before it is decided. */
  readonly used: (session: Session, address: string, message: CommandMessage) => void;
}

/** Tells an administrator or auditor of every emergency access that goes on in their facilities. */
export function tellEmergencies(
  line: ViewerLine,
  watch: EmergencyWatch | undefined,
  when?: 'if there are any',
): void {
  const { user } = line.viewer.session;
  if (watch === undefined || !maySee(user.role, 'organisation')) return;
  const seen = watch.list().filter(({ facility }) => mayReachFacility(user, facility));
  if (seen.length > 0 || when === undefined) line.emergency(seen);
}
