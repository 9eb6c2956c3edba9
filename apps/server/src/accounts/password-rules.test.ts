import { describe, expect, it } from 'vitest';
import { whyWeak } from './password-rules.ts';

const ABOUT = ['Katarzyna Wielgorska', 'k.wielgorska@clinic.example'];

describe('a password', () => {
  it.each([
    ['shorter eleven', 'Xk4!pq9Zr2&'],
    ['of one letter', 'aaaaaaaaaaaaaaaa'],
    ['of a list', 'password1234'],
    ['of a row on the keyboard', 'qwertyuiop1234'],
    ['that is the name', 'katarzyna wielgorska'],
    ['that is the name and a year', 'Wielgorska2026'],
    ['that is the address of mail', 'k.wielgorska@clinic.example'],
    ['that is the name of the program', 'ionmclockionmclock'],
  ])('%s is refused', (_, password) => {
    expect(whyWeak(password, ABOUT)?.error).toMatchObject({ code: 'weak-password', field: 'password' });
  });

  it.each([
    'violet tractor swims north',
    'jQx7 vbnz 20kd',
    'żółw śpiewa pod mostem',
    'correct.zebra.lantern.ferry',
  ])('such as %s is good, without capitals or digits', (password) => {
    expect(whyWeak(password, ABOUT)).toBeUndefined();
  });

  it('that is endless takes no time', () => {
    const began = performance.now();
    expect(whyWeak('violet tractor '.repeat(60), ABOUT)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
