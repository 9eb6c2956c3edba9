declare module '*.po' {
  import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

  /** Every text of a catalogue, by Lingui's hash of the English one. */
  export const messages: Readonly<Record<string, CompiledMessage>>;
}
