import { type CaseId, type Instant, instant } from '@ionm-clock/domain';
import type { FoldedLog } from '../folded/folded-log.ts';
import { ACCESS_STREAM, caseOfStream, disposedBy, type EventStore, type StoredEvent } from '../log/index.ts';
import { logged } from './command-answer.ts';
import type { CommandQueueOptions } from './command-queue-options.ts';
import type { LiveLoads } from './live-loads.ts';
import { RECENT_EVENTS } from './recent-events.ts';
import type { ServerTime } from './server-time.ts';
import { StoringWatch } from './storing-watch.ts';
import type { World } from './world.ts';

/** With so many events unsaved it is time to save: a start would have to read them again, and memory holds their cases. */
const MANY_EVENTS = 20_000;
const SAVE_MS = 60_000;

/** Saves what the log folds to, so that the next start begins there, and lets go of the cases at rest. */
export class WorldSaver {
  readonly #folded: FoldedLog;
  readonly #world: World;
  readonly #store: EventStore;
  readonly #time: ServerTime;
  readonly #saving: StoringWatch;
  readonly #changed = new Set<CaseId>();
  #others: StoredEvent[] = [];
  /** Disposed of, and still to be removed from the file. */
  readonly #gone = new Set<CaseId>();
  #unsaved = 0;
  #savedAt: Instant;
  #last = { seq: 0, hash: '' };
  #recordedAt = instant(0);

  constructor(
    folded: FoldedLog,
    world: World,
    { store, time, onSaving }: Pick<CommandQueueOptions, 'store' | 'time' | 'onSaving'>,
  ) {
    this.#folded = folded;
    this.#world = world;
    this.#store = store;
    this.#time = time;
    this.#savedAt = time.now();
    this.#saving = new StoringWatch(onSaving ?? (() => undefined));
  }

  /** Begins where the last saving stood, if it is of this log. Rejects if the log cannot be read. */
  async begin(loads: LiveLoads): Promise<void> {
    const saved = this.#folded.position();
    if (saved === undefined) return;
    const { head, headHash, accessVersion, recordedAt } = saved;
    const [there] = await this.#store.read(head - 1, 1);
    if (saved.logId !== this.#store.logId || there?.hash !== headHash) return this.#folded.clear();
    const from = Math.max(0, head - RECENT_EVENTS);
    const recent = logged(await this.#store.read(from, head - from));
    const [cases, others] = [this.#folded.atHand(), this.#folded.others()];
    this.#world.begin({ head, accessVersion, cases, others }, { from, events: recent });
    this.#last = { seq: head, hash: headHash };
    this.#recordedAt = recordedAt;
    this.#time.notBefore(recordedAt);
    loads.begin(this.#time.now());
  }

  /** Takes note of what the world has taken in. */
  took(stored: readonly StoredEvent[], emergenciesChanged: boolean): void {
    for (const event of stored) {
      const id = caseOfStream(event.stream);
      if (id !== undefined) this.#changed.add(id);
      else if (event.stream !== ACCESS_STREAM || emergenciesChanged) this.#others.push(event);
      for (const { caseId } of disposedBy(event) ?? []) this.#gone.add(caseId);
      if (event.source !== 'import') this.#recordedAt = event.recordedAt;
    }
    this.#last = stored.at(-1) ?? this.#last;
    this.#unsaved += stored.length;
  }

  /** Saves if much is unsaved, or the last saving is some time ago. */
  saveIfDue(): void {
    const isLongAgo = this.#time.now() - this.#savedAt >= SAVE_MS;
    if (isLongAgo || this.#unsaved >= MANY_EVENTS) this.save();
  }

  /** Saves what has changed; if the disk would not take it, everything stays in memory, to be saved later. */
  save(): void {
    this.#savedAt = this.#time.now();
    try {
      this.#saveAll();
      this.#saving.succeeded();
    } catch (cause) {
      this.#saving.failed(cause);
    }
  }

  /** Saves, and closes the file. */
  close(): void {
    this.save();
    this.#folded.close();
  }

  #saveAll(): void {
    const { cases, accessVersion } = this.#world;
    const resting = new Set(cases.resting(this.#time.now()));
    if (this.#unsaved === 0 && resting.size === 0 && this.#gone.size === 0) return;
    const streams = (ids: Iterable<CaseId>) => [...ids].flatMap((id) => cases.streamOf(id) ?? []);
    this.#folded.save({
      position: {
        logId: this.#store.logId,
        head: this.#last.seq,
        headHash: this.#last.hash,
        recordedAt: this.#recordedAt,
        accessVersion,
      },
      atHand: streams([...this.#changed].filter((id) => !resting.has(id))),
      atRest: streams(resting),
      others: this.#others,
      gone: [...this.#gone],
    });
    cases.release([...resting]);
    this.#changed.clear();
    this.#gone.clear();
    this.#others = [];
    this.#unsaved = 0;
  }
}
