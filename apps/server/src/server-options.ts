import type { FacilityId, SessionId } from '@ionm-clock/domain';
import type { CertificateFiles } from './config/reach-config.ts';
import type { FoldedLog } from './folded/folded-log.ts';
import type { Reach } from './http/origin.ts';
import type { Limits } from './limits/limits.ts';
import type { EventStore } from './log/index.ts';
import type { Log } from './log-line.ts';
import type { FixedDirectory } from './organisation/index.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import type { Database } from './sql/database.ts';
import type { WebPushSetting } from './web-push/web-push.ts';
import type { CommandQueue } from './world/command-queue.ts';
import type { ServerTime } from './world/server-time.ts';
import type { Pause } from './world/when-free.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly store: EventStore;
  readonly directory: FixedDirectory;
  /** Made when there is a log to ask about people, and to tell who saw what. */
  readonly signIn: (surroundings: SignInSurroundings) => SignIn;
  /** Whether the audit trail tells which cases a desk was told when it opened; yes, if absent. */
  readonly recordsOpening?: boolean;
  readonly webRoot: string;
  /** Where the files of batches lie; it is made when there is one. */
  readonly exportsFolder: string;
  /** Where the cases at rest lie; all cases stay in memory, if absent. It is closed with the server. */
  readonly folded?: FoldedLog;
  /** What is kept of tokens and webhooks; in memory only, if absent. It is closed with the server. */
  readonly integrations?: Database;
  /** Whether webhooks may lead to this computer and to networks around it; no, if absent. */
  readonly privateWebhooks?: boolean;
  /** How people reach it; on this computer only, if absent. */
  readonly reach?: Reach;
  /** It speaks TLS with these; `reach` says so. */
  readonly certificateFiles?: CertificateFiles;
  /** What is too much of one address, session or person; `LIMITS`, if absent. `UNLIMITED` to measure how much it can take. */
  readonly limits?: Limits;
  /** How notices reach devices whose page is closed; they do not, if absent. */
  readonly webPush?: WebPushSetting;
  /** What a program of another computer shows that reads the metrics. */
  readonly metricsToken?: string;
  readonly log: Log;
  readonly time?: ServerTime;
  /** Waits while another process holds the log; by a timer if absent. */
  readonly pause?: Pause;
}

/** What a sign-in works with. */
export interface SignInSurroundings {
  readonly queue: CommandQueue;
  readonly time: ServerTime;
  readonly log: Log;
  /** The sessions that have a connection now. */
  readonly connectedSessions: () => ReadonlySet<string>;
  /** Where a session may work beside what was granted to its person, by emergency access; the same list while it is the same. */
  readonly extraFacilities: (session: SessionId) => readonly FacilityId[];
}
