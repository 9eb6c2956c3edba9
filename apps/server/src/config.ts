import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const;
const HIGHEST_PORT = 65_535;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

const environmentSchema = z.object({
  HOST: z
    .enum(
      LOOPBACK,
      `must be one of ${LOOPBACK.join(', ')}: in demo mode anyone can be anyone, so it serves this computer only`,
    )
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, `must be a whole number from 0 to ${HIGHEST_PORT}`)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, `must be a whole number from 0 to ${HIGHEST_PORT}`)
    .default(3000),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.undefined('is not supported yet: unset it; the log is kept in DATA_DIR').optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 for the demo, 0 for accounts, or unset').optional(),
  LOG_LEVEL: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('info'),
});

export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string;
  /** Whether anyone may be anyone; undefined: as long as nobody is set up. */
  readonly demo?: boolean;
  readonly logLevel: string;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The configuration in the environment, or every variable that is wrong and what to do. A variable that is set to nothing
 * counts as unset, as tools that pass variables on leave it.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const { HOST, PORT, DATA_DIR, DEMO, LOG_LEVEL } = parsed.data;
  const demo = DEMO === undefined ? {} : { demo: DEMO === '1' };
  return { ok: true, config: { host: HOST, port: PORT, dataDir: DATA_DIR, ...demo, logLevel: LOG_LEVEL } };
}
