import { describe, expect, it } from 'vitest';
import { runTool } from './tools.ts';

const shell = (script: string, timeoutMs?: number) =>
  runTool({
    command: 'sh',
    args: ['-c', script],
    output: 'capture',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

describe('a tool', () => {
  it('tells its exit code and what it printed on either output', async () => {
    expect(await shell('echo one; exit 3')).toEqual({ code: 3, output: 'one\n' });
    expect(await shell('echo two >&2')).toEqual({ code: 0, output: 'two\n' });
  });

  it('that does not exist has failed', async () => {
    const result = await runTool({ command: 'no-such-tool', args: [], output: 'capture' });
    expect(result.code).toBe(-1);
    expect(result.output).toContain('ENOENT');
  });

  it('that takes too long is killed, and nothing waits for what it had started', async () => {
    const started = performance.now();
    expect(await shell('echo begun; sleep 20 & wait', 300)).toEqual({ code: -1, output: 'begun\n' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
