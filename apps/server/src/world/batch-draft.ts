import type { CaseId, CaseState, Instant, Span } from '@ionm-clock/domain';
import type { Organisation } from '../organisation/index.ts';
import type { World } from './world.ts';

/** A case with what a batch has decided and not stored yet. */
export interface CaseDraft {
  readonly state: CaseState | undefined;
  readonly version: number;
}

/** The world as the commands of a batch leave it one after another. The world itself is not changed. */
export class BatchDraft {
  readonly #world: World;
  readonly #cases = new Map<CaseId, CaseDraft>();
  #organisation: Organisation;
  #accessVersion: number;
  #ledgerVersion: number;
  #batches: number;

  constructor(world: World) {
    this.#world = world;
    this.#organisation = world.organisation;
    this.#accessVersion = world.accessVersion;
    this.#ledgerVersion = world.ledgerVersion;
    this.#batches = world.ledger.length;
  }

  /** The version of the stream of who saw what. */
  get accessVersion(): number {
    return this.#accessVersion;
  }

  /** The version of the stream of the ledger. */
  get ledgerVersion(): number {
    return this.#ledgerVersion;
  }

  /** How many batches there are. */
  get batches(): number {
    return this.#batches;
  }

  get organisation(): Organisation {
    return this.#organisation;
  }

  caseOf(id: CaseId): CaseDraft {
    const drafted = this.#cases.get(id);
    if (drafted !== undefined) return drafted;
    const stream = this.#world.cases.streamOf(id);
    return { state: stream?.state, version: stream?.version ?? 0 };
  }

  /** The hash of the last event of a case that is stored; undefined if a command of this batch came after it. */
  storedHashOf(id: CaseId): string | undefined {
    return this.#cases.has(id) ? undefined : this.#world.cases.streamOf(id)?.hash;
  }

  /** The states of every case in which something was timed in the span, those of the draft whenever they were. */
  statesWithin(span: Span, now: Instant): readonly CaseState[] {
    const stored = this.#world.cases.within(span, now).filter(({ id }) => !this.#cases.has(id));
    return [...stored, ...[...this.#cases.values()].flatMap(({ state }) => state ?? [])];
  }

  /** Keeps what the draft is now; what is returned brings it back. */
  keep(): () => void {
    const cases = new Map(this.#cases);
    const [organisation, accessVersion] = [this.#organisation, this.#accessVersion];
    const [ledgerVersion, batches] = [this.#ledgerVersion, this.#batches];
    return () => {
      this.#cases.clear();
      for (const [id, draft] of cases) this.#cases.set(id, draft);
      this.#organisation = organisation;
      this.#accessVersion = accessVersion;
      this.putLedger(ledgerVersion, batches);
    };
  }

  putCase(id: CaseId, draft: CaseDraft): void {
    this.#cases.set(id, draft);
  }

  putAccess(version: number): void {
    this.#accessVersion = version;
  }

  putLedger(version: number, batches: number): void {
    this.#ledgerVersion = version;
    this.#batches = batches;
  }

  putOrganisation(organisation: Organisation): void {
    this.#organisation = organisation;
  }
}
