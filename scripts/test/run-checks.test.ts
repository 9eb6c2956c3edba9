import { describe, expect, it } from 'vitest';
import { FAILED_ONE, PASSED_ONE } from './count.ts';
import { runChecks } from './run-checks.ts';
import type { Check } from './steps.ts';

describe('the checks of a run', () => {
  it('are told in the order in which they end, each in one piece, and summed up in their own', async () => {
    const first = Promise.withResolvers<void>();
    const told: string[] = [];
    const checks: readonly Check[] = [
      {
        step: 'types',
        title: 'slow',
        besideOthers: true,
        run: async (say) => {
          say('waits');
          await first.promise;
          say('is wrong');
          return FAILED_ONE;
        },
        failures: () => ['line 3'],
      },
      {
        step: 'lint',
        title: 'quick',
        besideOthers: true,
        run: async () => {
          first.resolve();
          return PASSED_ONE;
        },
      },
    ];
    const outcomes = await runChecks(checks, (text) => told.push(text));
    expect(told).toEqual(['\n── lint: quick', '\n── types: slow\nwaits\nis wrong']);
    expect(outcomes).toEqual([
      { name: 'types: slow', count: FAILED_ONE, failures: ['line 3'] },
      { name: 'lint: quick', count: PASSED_ONE, failures: [] },
    ]);
  });

  it('run alone unless they may run beside others, and say at once what they do', async () => {
    const told: string[] = [];
    const alone = (title: string): Check => ({
      step: 'unit',
      title,
      run: async (say) => {
        say('begins');
        await new Promise((resolve) => setImmediate(resolve));
        say('ends');
        return PASSED_ONE;
      },
    });
    await runChecks([alone('one'), { ...alone('other'), besideOthers: true }, alone('last')], (text) =>
      told.push(text),
    );
    expect(told).toEqual([
      '\n── unit: one',
      'begins',
      'ends',
      '\n── unit: other\nbegins\nends',
      '\n── unit: last',
      'begins',
      'ends',
    ]);
  });
});
