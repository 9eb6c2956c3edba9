import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { type Refused, refused } from './refusal.ts';

const SHORTEST = 12;
/** Of zxcvbn, from 0 to 4: somebody who has the hash would need more than 10^8 guesses. */
const LEAST_SCORE = 3;
/** Estimating takes longer the longer the text; what follows can only make it better. */
const LOOKED_AT = 100;

const strength = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

const weak = (message: string): Refused => refused(400, 'weak-password', message, { field: 'password' });

/**
 * What is wrong with a password; undefined if it is good. Length, and that it is none of the first that are guessed, by the lists of
 * passwords that have leaked; no rule of capitals and digits (NIST SP 800-63B-4 section 3.1.1.2). `about`: what others know of the
 * person.
 */
export function whyWeak(password: string, about: readonly string[]): Refused | undefined {
  if ([...password].length < SHORTEST) {
    return weak(
      `A password has at least ${SHORTEST} characters. Several words that do not belong together are easy to remember.`,
    );
  }
  const small = password.toLowerCase();
  const known = about.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]).filter((text) => text.length > 2);
  const left = known.reduce((rest, text) => rest.replaceAll(text.toLowerCase(), ''), small);
  if (left !== small && [...left].length < SHORTEST / 2) {
    return weak('This password is little more than your name. Choose another one.');
  }
  const { score } = strength.check(password.slice(0, LOOKED_AT), [...known, 'ionm', 'clock', 'ionmclock']);
  if (score >= LEAST_SCORE) return undefined;
  return weak(
    'This password would be among the first that are guessed. Choose several words that do not belong together.',
  );
}
