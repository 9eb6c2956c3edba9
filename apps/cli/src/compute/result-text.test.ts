import { CPT, MEDICARE, type PayerProfile } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';
import { goldenFiles } from '../testing/golden-cases.ts';
import { computedCases } from './computed-cases.ts';
import { resultText } from './result-text.ts';

/** What is printed of a worked case. */
function printed(name: string, profile: PayerProfile = CPT): string {
  const read = readCaseFiles([{ name: 'world.json', text: JSON.stringify(goldenFiles(name)) }]);
  if (!read.ok) throw new Error(read.problems.map(({ reason }) => reason).join());
  return resultText(computedCases(read.cases, () => profile));
}

const linesOf = (text: string): readonly string[] => text.split('\n');

describe('the results for people', () => {
  it('count the findings in the table, and tell them in words under it, the gravest first', () => {
    const text = printed('four-at-once');
    expect(text).toMatch(/^Case {2}Date .* Findings\n/);
    expect(text).toContain('1 error, 5 warnings');
    const [, first = ''] = text.split('\nD\n');
    const severities = linesOf(first.split('\n\n')[0] ?? '').flatMap(
      (line) => /^ {2}(error|warning|note) /.exec(line)?.[1] ?? [],
    );
    expect(severities).toEqual(['error', ...Array(5).fill('warning')]);
    expect(first.replace(/\n {11}/g, ' ')).toContain('At the same time: A, B and C.');
  });

  it('stay within 100 columns', () => {
    for (const name of ['four-at-once', 'medicare-attention', 'moved-into-the-room', 'never-ended']) {
      for (const line of linesOf(printed(name)).slice(1)) expect(line.length, line).toBeLessThanOrEqual(100);
    }
  });

  it('tell what is left out beside the arithmetic', () => {
    const text = printed('medicare-attention', MEDICARE).replace(/\n {11}/g, ' ');
    expect(text).toMatch(
      / {2}G0453 {4}\S+: .* × 15 min.*\. Left out: .* without attention on this case alone\./,
    );
  });

  it('say of a case without lines what is wrong', () => {
    const text = printed('never-ended');
    expect(text).toMatch(/ {2}error {4}not-ended: No end of monitoring was logged/);
  });
});
