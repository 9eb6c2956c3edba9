import { describe, expect, it } from 'vitest';
import { Progress } from './progress.ts';

class FakeOutput {
  written = '';
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string | Uint8Array): boolean {
    this.written += String(text);
    return true;
  }
}

/** The progress of a reading that tells of a case a second. */
function after(seconds: number, isTTY: boolean): string {
  const output = new FakeOutput(isTTY);
  let now = 0;
  const progress = new Progress(output, () => now);
  for (let second = 1; second <= seconds; second++) {
    now = second * 1_000;
    progress.reading(second * 1_000, second, 50);
  }
  progress.done();
  return output.written;
}

describe('progress', () => {
  it('says nothing of what is soon done', () => {
    expect(after(1, true)).toBe('');
    expect(after(9, false)).toBe('');
  });

  it('is a line every ten seconds where nobody watches', () => {
    expect(after(25, false)).toBe('10,000 cases read (20 %)\n20,000 cases read (40 %)\n');
  });

  it('is one line on a terminal, written anew, and gone at the end', () => {
    expect(after(3, true)).toBe('\r\u001B[K2,000 cases read (4 %)\r\u001B[K3,000 cases read (6 %)\r\u001B[K');
  });

  it('tells how many of how many are done, and no part of a size that is not known', () => {
    const output = new FakeOutput(false);
    let now = 0;
    const progress = new Progress(output, () => now);
    now = 10_000;
    progress.reading(5, 100, 0);
    now = 20_000;
    progress.computing(1_500, 2_000);
    now = 30_000;
    progress.checking(2_000, 2_000);
    now = 40_000;
    progress.writing(1, 2_000);
    expect(output.written).toBe(
      '5 cases read\n1,500 of 2,000 cases computed\n2,000 of 2,000 records looked at\n1 of 2,000 records written\n',
    );
  });
});
