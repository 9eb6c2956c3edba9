import { caseReach, earlier, type Instant, later, type Span } from '@ionm-clock/domain';
import type { CaseOfDay, CaseStore, StoredCase } from './store/case-store.ts';

/** Cases whose records can be computed of `world` alone, as they would be of all cases together. */
export interface CaseWorld {
  readonly own: ReadonlySet<number>;
  /** The own cases and all that their records rest on (`caseReach`), in the order of the input. */
  readonly world: readonly StoredCase[];
}

/**
 * All cases of the store, each in one world's `own`, by date of service. Only one world is in memory at a time. It has the cases of
 * one date that physicians connect, and the other cases that these rest on.
 */
export function* caseWorlds(store: CaseStore): Generator<CaseWorld> {
  for (const date of store.dates()) {
    const ofDate = store.ofDate(date);
    // Cases that never began rest on no others.
    if (date === '')
      for (const { seq } of [...ofDate]) yield { own: new Set([seq]), world: store.read([seq]) };
    else for (const own of connected(ofDate)) yield { own, world: worldOf(own, store) };
  }
}

interface Group {
  readonly cases: Set<number>;
  readonly physicians: Set<string>;
}

/** Groups of cases such that no physician has cases in two of them. */
function connected(cases: Iterable<CaseOfDay>): readonly ReadonlySet<number>[] {
  const groupOf = new Map<string, Group>();
  const groups = new Set<Group>();
  for (const { seq, physicians } of cases) {
    const [largest, ...others] = [...new Set(physicians.flatMap((id) => groupOf.get(id) ?? []))].sort(
      (a, b) => b.cases.size - a.cases.size,
    );
    const group = largest ?? { cases: new Set(), physicians: new Set() };
    groups.add(group);
    group.cases.add(seq);
    for (const other of others) {
      groups.delete(other);
      for (const one of other.cases) group.cases.add(one);
    }
    for (const id of [...physicians, ...others.flatMap((other) => [...other.physicians])]) {
      group.physicians.add(id);
      groupOf.set(id, group);
    }
  }
  return [...groups].map((group) => group.cases);
}

function worldOf(own: ReadonlySet<number>, store: CaseStore): readonly StoredCase[] {
  const cases = store.read(own);
  const others = new Set<number>();
  for (const [person, span] of presence(cases)) {
    for (const seq of store.withPerson(person, span)) if (!own.has(seq)) others.add(seq);
  }
  for (const [physicianId, from, to] of attention(cases)) {
    for (const seq of store.withAttention(physicianId, from, to)) if (!own.has(seq)) others.add(seq);
  }
  return [...cases, ...store.read(others)].sort((a, b) => a.seq - b.seq);
}

/** From when to when each person was with any of the cases. */
function presence(cases: readonly StoredCase[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { state } of cases) {
    for (const { person, start, end } of caseReach(state).people) {
      const span = found.get(person) ?? { start, end };
      found.set(person, {
        start: earlier(span.start, start),
        end: later(span.end, end),
      });
    }
  }
  return found;
}

/** Of each physician who gave one of the cases their attention: from when on, and until when it matters. */
function* attention(
  cases: readonly StoredCase[],
): Generator<readonly [physicianId: string, from: Instant, to: Instant]> {
  const first = new Map<string, Instant>();
  for (const { state } of cases) {
    for (const { physicianId, at } of caseReach(state).attention) {
      const before = first.get(physicianId);
      first.set(physicianId, before === undefined ? at : earlier(before, at));
    }
  }
  if (first.size === 0) return;
  const spans = presence(cases);
  for (const [physicianId, from] of first) {
    const span = spans.get(`physician ${physicianId}`);
    if (span !== undefined) yield [physicianId, from, span.end];
  }
}
