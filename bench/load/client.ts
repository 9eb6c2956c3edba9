/** What the server answers to a command. The floor answers in the same shape as the product, with less in it. */
export interface Answer {
  readonly ok: boolean;
}

/** One broadcast: what a commit added to the log. */
export interface Tail {
  readonly events: readonly { readonly seq: number; readonly commandId: string }[];
}

/** A connection to the floor or to the product; both are asked and heard through the same code. */
export interface Client {
  /** Resolves with the answer; rejects if the connection ends first. */
  command(message: object): Promise<Answer>;
  onTail(listener: (tail: Tail) => void): void;
  close(): void;
}

/** Throws unless the command was taken: a figure over refused commands would mean nothing. */
export function mustBeTaken(answer: Answer): void {
  if (!answer.ok) throw new Error(`a command was refused: ${JSON.stringify(answer)}`);
}
