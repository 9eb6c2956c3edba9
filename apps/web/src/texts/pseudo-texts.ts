import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { messages } from '../../texts/en.po';
import { pseudoMessage } from './pseudo-text.ts';

/** The catalogue with each text marked: what is shown unmarked is none of the app's, or was forgotten. */
export const PSEUDO_TEXTS: Readonly<Record<string, CompiledMessage>> = Object.fromEntries(
  Object.entries(messages).map(([id, message]) => [id, pseudoMessage(message)]),
);
