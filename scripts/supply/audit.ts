import { runTool } from '../tools.ts';

/** What the advisories say of the dependencies that are shipped. */
export type AuditResult = 'clean' | 'vulnerable' | 'not checked';

const WAIT_MS = 60_000;
/** The registry cannot be reached, or is a mirror that has no advisories. */
const NO_ANSWER =
  /ERR_PNPM_AUDIT_BAD_RESPONSE|ERR_PNPM_AUDIT_ENDPOINT_NOT_EXISTS|ERR_PNPM_META_FETCH_FAIL|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|fetch failed|error sending request|network/i;

/** Asks the registry, and says what it said. */
export async function auditDependencies(say: (text: string) => void): Promise<AuditResult> {
  const { code, output } = await runTool({
    command: 'npx',
    args: ['-y', 'pnpm@12', 'audit', '--prod', '--audit-level', 'high'],
    output: 'capture',
    timeoutMs: WAIT_MS,
  });
  const result = resultOf(code, output);
  say(result === 'not checked' ? 'not checked: the registry does not answer' : output);
  return result;
}

/** What a run of the audit came to. A run that was killed because it took too long has no answer either. */
export function resultOf(code: number, output: string): AuditResult {
  if (code === 0) return 'clean';
  return code === -1 || NO_ANSWER.test(output) ? 'not checked' : 'vulnerable';
}
