import { z } from 'zod';

/** What tells more of the program than anybody needs who was refused. */
const INNARDS = /node_modules|\n\s+at |\[object Object\]|SQLITE_|\.ts:\d+/;

const wireError = z.looseObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  message: z
    .string()
    .min(5)
    .refine((text) => !INNARDS.test(text), 'tells of the program'),
  field: z.string().optional(),
});

const commandAnswer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    events: z.array(
      z.looseObject({
        id: z.string(),
        type: z.string(),
        caseId: z.string(),
        seq: z.number().int(),
        version: z.number().int(),
        at: z.number().int(),
      }),
    ),
  }),
  z.strictObject({ ok: z.literal(false), error: wireError }),
]);
export type CheckedAnswer = z.output<typeof commandAnswer>;

const httpError = z.strictObject({
  error: wireError.extend({
    problems: z.array(z.strictObject({ path: z.string(), reason: z.string() })).optional(),
  }),
  /** Why a session is over. */
  ended: z.string().optional(),
  /** When it is worth another try. */
  until: z.number().optional(),
});

/** The answer to a command, which must be of the one shape; throws if it is not, or if it is a fault of the server. */
export function checkedAnswer(answer: unknown): CheckedAnswer {
  const parsed = commandAnswer.safeParse(answer);
  if (!parsed.success) throw new Error(`answered ${JSON.stringify(answer)}: ${parsed.error.message}`);
  if (!parsed.data.ok && parsed.data.error.message.includes('could not work this out')) {
    throw new Error('the server could not work it out');
  }
  return parsed.data;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

const NOT_BUILT = 'The web app is not built.';

/** What Node answers by itself to what is no request, and the folder of the app's files to who would change one: without a word. */
const WITHOUT_WORDS: ReadonlySet<number> = new Set([400, 405, 408, 413, 417, 431]);
/** What the library of the socket answers to who does not speak its protocol. */
const ofSocketLibrary = z.strictObject({ code: z.number(), message: z.string() });

/** Throws if the answer to a request is a fault of the server, or an error of another shape than the one. */
export function checkHttpAnswer(method: string, path: string, { status, headers, text }: HttpAnswer): void {
  if (WITHOUT_WORDS.has(status) && text === '') return;
  if (path.startsWith('/socket.io/') && ofSocketLibrary.safeParse(jsonOf(text)).success) return;
  if (headers['x-powered-by'] !== undefined) throw new Error('the answer tells what the server is made of');
  if (headers['x-content-type-options'] !== 'nosniff')
    throw new Error(`${status} without the headers of all`);
  if (status < 400) return;
  const isHead = method === 'HEAD';
  // These tests may run before the web app is built.
  if (status === 503 && !path.startsWith('/api') && (isHead || text.startsWith(NOT_BUILT))) return;
  if (status >= 500 && !(status === 503 && text.includes('"not-saved"')))
    throw new Error(`${status}: ${text}`);
  if (isHead) return;
  const parsed = httpError.safeParse(jsonOf(text));
  if (!parsed.success) throw new Error(`${status} with ${text.slice(0, 500)}: ${parsed.error.message}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
