import { afterEach, expect, test, vi } from 'vitest';
import { MemoryStore } from './log/index.ts';
import { TestServer } from './testing/test-server.ts';

afterEach(() => vi.restoreAllMocks());

test('a step of the server’s own clock is written to its log, though nobody asks for the time', async () => {
  let setByMs = 0;
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + setByMs);
  const server = await TestServer.started(new MemoryStore());
  setByMs = -3_600_000;
  await server.lines.until('clock step');
  const line = JSON.parse(server.lines.lines.find((text) => text.includes('clock step')) ?? '{}');
  expect(line).toMatchObject({ level: 40, what: 'clock step' });
  expect(Math.abs(line.ms + 3_600_000)).toBeLessThan(250);
  await server.stopAndForget();
});
