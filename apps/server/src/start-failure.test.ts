import { expect, it } from 'vitest';
import { startFailure } from './start-failure.ts';

const CONFIG = { host: '127.0.0.1', port: 3000, dataDir: './data' };
const failure = (code: string, message: string) =>
  startFailure(Object.assign(new Error(message), { code }), CONFIG);

it('a start that failed is told with what to do', () => {
  expect(failure('EADDRINUSE', 'listen EADDRINUSE')).toBe(
    'port 3000 on 127.0.0.1 is in use. Stop what uses it, or set PORT to another port.',
  );
  expect(failure('EACCES', 'EACCES: permission denied, mkdir /data')).toContain('Set PORT and DATA_DIR');
  expect(failure('ERR_SQLITE_ERROR', 'file is not a database')).toContain(
    './data cannot be used: file is not a database',
  );
  expect(startFailure(new Error('this log was written by a later version'), CONFIG)).toContain(
    'later version',
  );
  expect(startFailure('no reason', CONFIG)).toBe('no reason');
});
