import type { Acknowledgement } from '@ionm-clock/domain';

/** What a receiver says of a message: MSA-1, MSA-2 and MSA-3. */
export interface Answered {
  readonly code: Acknowledgement['code'];
  readonly controlId: string;
  readonly text: string | undefined;
}

/** HL7 table 0008; a commit accept of the enhanced mode says that the receiver has the message, which is all that is asked. */
const CODES: ReadonlyMap<string, Acknowledgement['code']> = new Map([
  ['AA', 'AA'],
  ['CA', 'AA'],
  ['AE', 'AE'],
  ['CE', 'AE'],
  ['AR', 'AR'],
  ['CR', 'AR'],
]);

/** What the message says of another, if it is an acknowledgement. */
export function answered(message: string): Answered | undefined {
  const segment = message.split('\r').find((line) => line.startsWith('MSA'));
  if (segment === undefined) return undefined;
  const [, said = '', controlId = '', text = ''] = segment.split(segment.charAt(3));
  const code = CODES.get(said);
  if (code === undefined) return undefined;
  return { code, controlId, text: text === '' ? undefined : text };
}

/** The id by which a message is acknowledged (MSH-10). */
export const controlIdIn = (message: string): string => message.split('\r')[0]?.split('|')[9] ?? '';
