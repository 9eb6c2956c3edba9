import { DeliveryFailed } from './delivery-fault.ts';

/** What begins and what ends a message on the wire (HL7 MLLP release 1). */
const START = 0x0b;
const END = Buffer.from([0x1c, 0x0d]);
/** No acknowledgement is longer: whoever sends more speaks something else. */
const LONGEST = 1_000_000;

/** A message as it goes over the wire. */
export const framed = (message: string): Buffer =>
  Buffer.concat([Buffer.from([START]), Buffer.from(message, 'utf8'), END]);

/** Puts together what comes in pieces. */
export class Frames {
  #held = Buffer.alloc(0);

  /** The messages that are whole with this piece. Throws if what comes is no message. */
  take(piece: Uint8Array): readonly string[] {
    this.#held = Buffer.concat([this.#held, piece]);
    const whole: string[] = [];
    for (let end = this.#held.indexOf(END); end >= 0; end = this.#held.indexOf(END)) {
      const start = this.#held.indexOf(START);
      if (start < 0 || start > end) throw new DeliveryFailed('not-mllp', 'what came is no message');
      whole.push(this.#held.subarray(start + 1, end).toString('utf8'));
      this.#held = this.#held.subarray(end + END.length);
    }
    if (this.#held.length > LONGEST)
      throw new DeliveryFailed('not-mllp', 'what came is longer than an acknowledgement');
    return whole;
  }
}
