import { describe, expect, it } from 'vitest';
import { resultOf } from './audit.ts';

const REFUSED = `Error: ERR_PNPM_AUDIT_BAD_RESPONSE

  × The audit endpoint (at https://registry.example/-/npm/v1/security/advisories/bulk) responded with 405:`;
const FOUND = `┌─────────────────────┬──────────────────────┐
│ high                │ Prototype pollution  │
└─────────────────────┴──────────────────────┘
1 vulnerabilities found
Severity: 1 high`;

describe('the audit of dependencies', () => {
  it.each([
    ['clean', 0, 'No known vulnerabilities found'],
    ['vulnerable', 1, FOUND],
    ['not checked', 1, REFUSED],
    ['not checked', 1, 'request failed, reason: getaddrinfo ENOTFOUND registry.example'],
    ['not checked', -1, ''],
  ])('is %s', (result, code, output) => expect(resultOf(code, output)).toBe(result));
});
