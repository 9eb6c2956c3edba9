import type { AccessRecorder } from '../audit/access-recorder.ts';
import type { EmergencyAccesses } from '../emergency/emergency-accesses.ts';
import type { Exports } from '../exports/exports.ts';
import type { Integrations } from '../integrations/integrations.ts';
import type { EventStore } from '../log/index.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { WebPush } from '../web-push/web-push.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';

/** What every route of the API works with. */
export interface ApiOptions {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly time: ServerTime;
  readonly recorder: AccessRecorder;
  /** The log, for what is read of it from disk. */
  readonly store: Pick<EventStore, 'head' | 'read'>;
  readonly emergencies: EmergencyAccesses;
  readonly exports: Exports;
  readonly integrations: Integrations;
  /** Absent where it is not configured. */
  readonly webPush: WebPush | undefined;
}
