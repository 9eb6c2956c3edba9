import { hash, parseOptions, verify } from '@node-rs/argon2';
import { newSecret } from './secrets.ts';

/** How much work a guess is. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** What OWASP asks of argon2id: 19 MiB, two passes (Password Storage Cheat Sheet). */
const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes 19 MiB and a thread of few: whoever would wait behind so many is told to come again. */
const MOST_AT_ONCE = 32;

/** Too much is asked at once. */
export class TooBusy extends Error {}

/** Whether a secret that a person can remember is the one whose hash is kept, as PHC strings of argon2id. */
export class SlowHashes {
  readonly #cost: HashCost;
  readonly #decoy: Promise<string>;
  #working = 0;

  constructor(cost: HashCost = HASH_COST) {
    this.#cost = cost;
    this.#decoy = hash(newSecret(), cost);
    // Whoever needs it learns of the failure.
    this.#decoy.catch(() => {});
  }

  /** Throws `TooBusy`. */
  of(secret: string): Promise<string> {
    return this.#work(() => hash(asKept(secret), this.#cost));
  }

  /** Takes as long where nothing is kept, so that nobody learns who has an account. Throws `TooBusy`. */
  async proves(kept: string | undefined, secret: string): Promise<boolean> {
    const against = kept ?? (await this.#decoy);
    const isRight = await this.#work(() => verify(against, asKept(secret)));
    return isRight && kept !== undefined;
  }

  /** Whether the hash took less work than is asked for now. */
  isWeak(kept: string): boolean {
    const { memoryCost, timeCost } = parseOptions(kept);
    return memoryCost < this.#cost.memoryCost || timeCost < this.#cost.timeCost;
  }

  async #work<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#working >= MOST_AT_ONCE) throw new TooBusy('too many sign-ins at once');
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
    }
  }
}

/** The same letters, however a keyboard composes them. */
const asKept = (secret: string): string => secret.normalize('NFKC');
