import { describe, expect, it } from 'vitest';
import { isNpi } from './npi.ts';

describe('an NPI', () => {
  it('has ten digits, of which the last is the check digit', () => {
    expect(isNpi('1234567893')).toBe(true);
    expect(isNpi('1245319599')).toBe(true);
  });

  it.each(['1234567890', '123456789', '12345678933', '3234567893', '123456789a', ''])('is not %j', (text) => {
    expect(isNpi(text)).toBe(false);
  });

  it('is wrong as soon as one digit is another', () => {
    const right = '1234567893';
    for (let place = 1; place < right.length; place++) {
      for (const digit of '0123456789') {
        if (digit === right[place]) continue;
        expect(isNpi(right.slice(0, place) + digit + right.slice(place + 1))).toBe(false);
      }
    }
  });
});
