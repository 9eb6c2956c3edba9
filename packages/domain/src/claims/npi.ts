import type { Brand } from '../ids.ts';

/** A National Provider Identifier whose check digit is right: ten digits. */
export type Npi = Brand<string, 'Npi'>;

/** What stands before an NPI when its check digit is computed: the prefix of health cards of the United States. */
const HEALTH_CARD_PREFIX = '80840';

/** Whether the text is an NPI: ten digits, of which the last is Luhn's check digit (45 CFR 162.406). */
export const isNpi = (text: string): text is Npi =>
  /^[12]\d{9}$/.test(text) && luhnSum(HEALTH_CARD_PREFIX + text) % 10 === 0;

/** Luhn's sum over digits, of which every second one from the right, after the check digit, counts twice. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : 2 * Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
