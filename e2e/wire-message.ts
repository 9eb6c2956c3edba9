/** What crosses the wire between a page and the server, as far as a test of the network cares. */
export interface WireMessage {
  readonly way: 'from the page' | 'to the page';
  /** `command`, `clock`, `batch` …; `connect` for the greeting of either side; `other` for the transport's own. */
  readonly name: string;
  readonly isAnswer: boolean;
  /** Of a command, and of the answer to one. */
  readonly commandId: string | undefined;
}

const EVENT = /^42(\d*)(\[.*)$/s;
const ANSWER = /^43(\d+)\[/;

/** Reads the frames of one connection; it remembers the questions, so that it can tell what an answer answers. */
export class WireReader {
  readonly #asked = new Map<string, { readonly name: string; readonly commandId: string | undefined }>();

  read(way: WireMessage['way'], frame: string | Buffer): WireMessage {
    const text = String(frame);
    const [, ackId = '', json] = EVENT.exec(text) ?? [];
    if (json !== undefined) {
      const [name, first]: [string, unknown] = JSON.parse(json);
      const said = { name, commandId: commandIdIn(first) };
      if (way === 'from the page' && ackId !== '') this.#asked.set(ackId, said);
      return { way, ...said, isAnswer: false };
    }
    const asked = this.#asked.get(ANSWER.exec(text)?.[1] ?? '');
    if (asked !== undefined) return { way, ...asked, isAnswer: true };
    return { way, name: text.startsWith('40') ? 'connect' : 'other', isAnswer: false, commandId: undefined };
  }
}

function commandIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('commandId' in value)) return undefined;
  return typeof value.commandId === 'string' ? value.commandId : undefined;
}
