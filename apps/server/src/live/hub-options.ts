import type { AccessRecorder } from '../audit/access-recorder.ts';
import type { Log } from '../log-line.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';
import type { EmergencyWatch } from './emergency-alerts.ts';
import type { Broadcast } from './viewer.ts';

/** What the live conversation works with. */
export interface HubOptions {
  readonly queue: CommandQueue;
  readonly signIn: Pick<SignIn, 'sessionOf' | 'active'>;
  readonly logId: string;
  readonly time: ServerTime;
  readonly log: Pick<Log, 'warn'>;
  readonly broadcast: Broadcast;
  /** Tells the audit trail who saw and asked what; nobody does, if absent. */
  readonly recorder?: Pick<AccessRecorder, 'opened' | 'refused' | 'sent'>;
  readonly emergencies?: EmergencyWatch;
}
