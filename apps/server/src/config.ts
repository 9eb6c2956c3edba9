import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const environmentSchema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z.undefined('is not supported yet: unset it; the log is kept in DATA_DIR').optional(),
    DEMO: z.literal('1', 'must be 1 or unset: there is no sign-in but the demo yet').default('1'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine(({ HOST }) => LOOPBACK.includes(HOST), {
    path: ['HOST'],
    message: `must be one of ${LOOPBACK.join(', ')}: in demo mode anyone can be anyone, so it serves this computer only`,
  });

export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: string;
}

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The configuration in the environment, or every variable that is wrong and what to do. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const { HOST, PORT, DATA_DIR, LOG_LEVEL } = parsed.data;
  return { ok: true, config: { host: HOST, port: PORT, dataDir: DATA_DIR, logLevel: LOG_LEVEL } };
}
