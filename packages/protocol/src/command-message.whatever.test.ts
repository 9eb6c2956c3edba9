import type { SentCommandType } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseCommandMessage } from './command-message.ts';
import { message, VALID } from './testing/valid-commands.ts';

const types = Object.keys(VALID) as SentCommandType[];

describe('whatever is sent', () => {
  const answers = (value: unknown): boolean => {
    const parsed = parseCommandMessage(value);
    return parsed.ok ? types.some((type) => type === parsed.message.command.type) : parsed.reason.length > 0;
  };

  test('there is an answer', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), answers),
      {
        numRuns: 500,
      },
    );
  });

  test('there is an answer also where only a part of a message is wrong', () => {
    const fields = fc.constantFrom(...types).chain((type) => {
      const names = Object.keys(VALID[type]);
      return fc
        .dictionary(fc.constantFrom('type', 'extra', ...names), fc.anything(), { maxKeys: 3 })
        .map((wrong): object => message(type, { ...VALID[type], ...wrong }));
    });
    const envelope = fc.dictionary(fc.constantFrom('at', 'commandId', 'extra'), fc.anything(), {
      maxKeys: 1,
    });
    fc.assert(
      fc.property(fields, envelope, (sent, wrong) => answers({ ...sent, ...wrong })),
      { numRuns: 500 },
    );
  });
});
