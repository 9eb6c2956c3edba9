import { z } from 'zod';
import {
  type CertificateFiles,
  reachOf,
  reachVariables,
  servesThisComputerOnly,
} from './config/reach-config.ts';
import { openToOthers, readSecret } from './config/secret.ts';
import type { Reach } from './http/origin.ts';
import { LIMITS, type Limits, UNLIMITED } from './limits/limits.ts';
import {
  PROVIDER_VARIABLES,
  type ProviderConfig,
  readProviderConfig,
} from './single-sign-on/configuration.ts';
import { PUSH_VARIABLES, readPushConfig, type WebPushConfig } from './web-push/configuration.ts';

const HIGHEST_PORT = 65_535;
/** A stop that takes longer helps nobody: a balancer looks every few seconds. */
const LONGEST_DRAIN_S = 120;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const environmentSchema = z.object({
  ...reachVariables,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, `must be a whole number from 0 to ${HIGHEST_PORT}`)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, `must be a whole number from 0 to ${HIGHEST_PORT}`)
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  CACHE_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgresql://, or be unset to keep the log in DATA_DIR')
    .optional(),
  DATABASE_URL_FILE: z.string().optional(),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, `must be a whole number of seconds, at most ${LONGEST_DRAIN_S}`)
    .transform(Number)
    .refine(
      (seconds) => seconds <= LONGEST_DRAIN_S,
      `must be a whole number of seconds, at most ${LONGEST_DRAIN_S}`,
    )
    .default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^/]/, 'must be the address of a collector, such as http://127.0.0.1:4318')
    .optional(),
  METRICS_TOKEN: z.string().optional(),
  METRICS_TOKEN_FILE: z.string().optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 for the demo, 0 for accounts, or unset').optional(),
  DEMO_WEEKS: z
    .string()
    .regex(/^\d{1,2}$/, 'must be a whole number of weeks, at most 99')
    .transform(Number)
    .default(3),
  PRIVATE_WEBHOOKS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  RATE_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
});

/** Every variable that is read at the start. */
export const VARIABLES: ReadonlySet<string> = new Set([
  ...Object.keys(environmentSchema.shape),
  ...PROVIDER_VARIABLES,
  ...PUSH_VARIABLES,
]);

/** Whom a demo that others could reach is told this. */
export const NOT_FOR_OTHERS =
  'HOST: in demo mode anyone can be anyone, so it serves this computer only: unset HOST, PUBLIC_URL and TRUST_PROXY, or set DEMO=0 for accounts';

const NO_LIMITS = 'RATE_LIMITS: may be off only where nobody but this computer reaches the server: unset it';

export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string;
  /** Where lies what can be made again from the log; of this computer. */
  readonly cacheDir: string;
  /** The PostgreSQL that keeps the log, password and all: it is shown nowhere. Undefined: a file in `dataDir` does. */
  readonly databaseUrl?: string;
  /** Whether anyone may be anyone; undefined: as long as nobody is set up. */
  readonly demo?: boolean;
  /** How many weeks of finished cases a new demo has behind it. */
  readonly demoWeeks: number;
  readonly logLevel: string;
  /** How long a server that is to stop still serves, while it says that it is not ready, so that a balancer leaves it out. */
  readonly drainSeconds: number;
  readonly reach: Reach;
  readonly certificateFiles?: CertificateFiles;
  /** Where people may sign in too. */
  readonly provider?: ProviderConfig;
  /** How notices reach devices whose page is closed. */
  readonly webPush?: WebPushConfig;
  /** Whether webhooks may lead to this computer and to networks around it; no, if absent. */
  readonly privateWebhooks?: true;
  /** What a program shows that reads the metrics from another computer. */
  readonly metricsToken?: string;
  /** For tests that ask more than any hospital does; what others can reach always has limits. */
  readonly limits: Limits;
  /** Whether spans go to a collector of OpenTelemetry. */
  readonly traces: boolean;
  /** What should be put right, and keeps nothing from starting. */
  readonly warnings: readonly string[];
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration in the environment, or every variable that is wrong and what to do. A variable that is set to nothing
 * counts as unset, as tools that pass variables on leave it.
 */
export function readConfig(environment: Environment): ParsedConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const secret = readSecret(environment, 'METRICS_TOKEN');
  const database = readSecret(environment, 'DATABASE_URL');
  const parsed = environmentSchema.safeParse(
    database.ok && database.secret !== undefined ? { ...set, DATABASE_URL: database.secret } : set,
  );
  const problems = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  if (!secret.ok) problems.push(secret.problem);
  if (!database.ok) problems.push(database.problem);
  if (!parsed.success || !secret.ok || !database.ok) return { ok: false, problems };
  const provider = readProviderConfig(environment);
  if (!provider.ok) return { ok: false, problems: provider.problems };
  const push = readPushConfig(environment);
  if (!push.ok) return { ok: false, problems: push.problems };
  const { reach, problems: missing } = reachOf(parsed.data);
  if (missing.length > 0) return { ok: false, problems: missing };
  if (provider.config !== undefined && parsed.data.PORT === 0 && reach.publicOrigin === undefined) {
    return { ok: false, problems: ['PORT: must not be 0: the identity provider sends people back to it'] };
  }
  const demo = parsed.data.DEMO === undefined ? {} : { demo: parsed.data.DEMO === '1' };
  if (demo.demo === true && !servesThisComputerOnly(reach)) return { ok: false, problems: [NOT_FOR_OTHERS] };
  const { publicOrigin, proxies, certificateFiles, host } = reach;
  const {
    PORT,
    DATA_DIR,
    CACHE_DIR,
    DATABASE_URL,
    DEMO_WEEKS,
    DRAIN_SECONDS,
    LOG_LEVEL,
    RATE_LIMITS,
    PRIVATE_WEBHOOKS,
  } = parsed.data;
  if (RATE_LIMITS === 'off' && !servesThisComputerOnly(reach)) return { ok: false, problems: [NO_LIMITS] };
  const warnings = [
    secret.warning,
    database.warning,
    provider.warning,
    push.warning,
    certificateFiles && openToOthers(certificateFiles.key, 'TLS_KEY_FILE'),
  ].filter((warning) => warning !== undefined);
  return {
    ok: true,
    config: {
      host,
      port: PORT,
      dataDir: DATA_DIR,
      cacheDir: CACHE_DIR ?? DATA_DIR,
      ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
      ...demo,
      demoWeeks: DEMO_WEEKS,
      logLevel: LOG_LEVEL,
      drainSeconds: DRAIN_SECONDS,
      traces: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
      reach: {
        proxies,
        tls: certificateFiles !== undefined,
        ...(publicOrigin !== undefined && { publicOrigin }),
      },
      ...(certificateFiles !== undefined && { certificateFiles }),
      ...(secret.secret !== undefined && { metricsToken: secret.secret }),
      ...(provider.config !== undefined && { provider: provider.config }),
      ...(push.config !== undefined && { webPush: push.config }),
      ...(PRIVATE_WEBHOOKS === 'on' && { privateWebhooks: true }),
      limits: RATE_LIMITS === 'off' ? UNLIMITED : LIMITS,
      warnings,
    },
  };
}
