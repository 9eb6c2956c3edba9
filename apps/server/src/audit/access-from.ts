import type { AccessFrom } from '@ionm-clock/domain';
import type { Session } from '../sign-in/sign-in.ts';

/** From where something was asked, as the audit trail keeps it: the address as the server saw it. */
export const accessFrom = ({ id, deviceId, user }: Session, address: string | undefined): AccessFrom => ({
  address: address ?? 'unknown',
  sessionId: id,
  ...(deviceId === undefined ? {} : { deviceId }),
  ...(user.emergencyAt === undefined ? {} : { emergencyAt: user.emergencyAt }),
});
