import type {
  CommandId,
  DeviceId,
  FacilityId,
  OrganisationCommand,
  SessionId,
  UserId,
} from '@ionm-clock/domain';
import type { Administration, CsvImportAnswer, Invitation } from '@ionm-clock/protocol';
import { type Answered, askServer } from '../biller/server-answer.ts';

const PATH = '/api/administration';

export const loadAdministration = (): Promise<Answered<Administration>> => askServer(PATH);

export const sendCommand = (commandId: CommandId, command: OrganisationCommand): Promise<Answered<unknown>> =>
  askServer(`${PATH}/commands`, { commandId, command });

export const invite = (userId: UserId): Promise<Answered<Invitation>> =>
  askServer(`${PATH}/invitations`, { userId });

export const askEnrolmentCode = (deviceId: DeviceId): Promise<Answered<Invitation>> =>
  askServer(`${PATH}/devices/enrolment-code`, { deviceId });

export type RemovableCredential = 'code' | 'pin' | 'password' | 'lock';

export const removeCredential = (
  userId: UserId,
  credential: RemovableCredential,
): Promise<Answered<unknown>> => askServer(`${PATH}/credentials/remove`, { userId, credential });

/** One session, or all of the person. */
export const endSessions = (userId: UserId, sessionId?: SessionId): Promise<Answered<unknown>> =>
  askServer(`${PATH}/sessions/end`, { userId, ...(sessionId === undefined ? {} : { sessionId }) });

export const endEmergency = (userId: UserId, facility: FacilityId | string): Promise<Answered<unknown>> =>
  askServer(`${PATH}/emergency-access/end`, { userId, facility });

export type ImportKind = 'people' | 'schedule';

export const importCsv = (
  kind: ImportKind,
  request: { readonly commandId: CommandId; readonly text: string; readonly apply: boolean },
): Promise<Answered<CsvImportAnswer>> => askServer(`${PATH}/imports/${kind}`, request);
