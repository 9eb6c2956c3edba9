import type { CaseClient, CaseView, RefusedCommand } from '@ionm-clock/client';
import {
  type CaseCommand,
  type CaseId,
  type CommandId,
  type LimitOf,
  type PhysicianLoad,
  ProfileBook,
  physicianLoad,
  profileOfCase,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import { useMemo } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';
import { useSession } from '../session/session-store.ts';
import { caseClient, useClientState } from './case-client.ts';
import type { Press } from './press.ts';

export type { CaseView } from '@ionm-clock/client';

const EMPTY_DIRECTORY: Directory = { facilities: [], people: [], profiles: [], defaultLimit: 3 };
const NO_LOADS: ReadonlyMap<UserId, PhysicianLoad> = new Map();

const useViews = (): ReadonlyMap<CaseId, CaseView> => useClientState(() => caseClient.views());

/**
 * Carries a command out here and now, and keeps it until the server has it. `press` is when it happened, if that was before this
 * call: the first press of a stop.
 */
export function issue(caseId: CaseId, command: CaseCommand, press?: Press): void {
  void caseClient.issue(caseId, command, press?.reading);
}

/** Whether a command would be carried out now, by the rules that the server applies; if not, why. */
export const mayNow: CaseClient['mayNow'] = (view, command) => caseClient.mayNow(view, command);

/** Sends a refused command again, for the same instant. */
export function sendAgain(commandId: CommandId): void {
  void caseClient.retry(commandId);
}

/** Lets a refused command go for ever. */
export function discardRefused(commandId: CommandId): void {
  void caseClient.discard(commandId);
}

/** Every case that this person may see, own taps included, in no particular order. */
export function useCases(): readonly CaseView[] {
  const views = useViews();
  return useMemo(() => [...views.values()], [views]);
}

/** One case; drawn again only when something happens in it. */
export const useCase = (caseId: CaseId): CaseView | undefined =>
  useClientState(() => caseClient.views().get(caseId));

/** Whether the server has told its log since sign-in. */
export const useLogKnown = (): boolean => useClientState(({ confirmed }) => confirmed !== undefined);

export const useDirectory = (): Directory =>
  useClientState(({ confirmed }) => confirmed?.directory ?? EMPTY_DIRECTORY);

/** Every version of every payer profile. */
export function useProfileBook(): ProfileBook {
  const { profiles } = useDirectory();
  return useMemo(() => new ProfileBook(profiles), [profiles]);
}

/** How many cases may be read at once where a case is among them, by its payer profile. */
export function useLimitOf(): LimitOf {
  const { defaultLimit } = useDirectory();
  const book = useProfileBook();
  return useMemo(
    () => (state) => profileOfCase(book, state)?.concurrency.limit ?? defaultLimit,
    [book, defaultLimit],
  );
}

/**
 * Live loads as the server says them, whether or not the cases behind them are seen here. The signed-in physician's own
 * comes from the cases seen here, so that their tap shows at once.
 */
export function useLoads(): ReadonlyMap<UserId, PhysicianLoad> {
  const told = useClientState(({ confirmed }) => confirmed?.loads ?? NO_LOADS);
  const { defaultLimit } = useDirectory();
  const limitOf = useLimitOf();
  const cases = useCases();
  const { user } = useSession();
  return useMemo(
    () =>
      user?.role === 'physician'
        ? new Map([...told, [user.userId, ownLoad(user, cases, limitOf, defaultLimit)]])
        : told,
    [told, limitOf, defaultLimit, cases, user],
  );
}

/** One physician's load; nothing read, at the default limit, while the server has not told. */
export function useLoad(userId: UserId): PhysicianLoad {
  const { defaultLimit } = useDirectory();
  return useLoads().get(userId) ?? { physicianId: userId, level: 0, limit: defaultLimit, caseIds: [] };
}

function ownLoad(
  { userId }: User,
  cases: readonly CaseView[],
  limitOf: LimitOf,
  defaultLimit: number,
): PhysicianLoad {
  const states = cases.map(({ state }) => state);
  return physicianLoad(states, userId, limitOf, defaultLimit, serverNow());
}

/** From an id to the name that is shown; the id itself for somebody unknown here. */
export function usePersonName(): (id: UserId) => string {
  const { people } = useDirectory();
  return useMemo(() => {
    const names = new Map(people.map((person) => [person.userId, person.name]));
    return (id) => names.get(id) ?? id;
  }, [people]);
}

/** What was not carried out, with the reasons, until the person has settled it. */
export const useRefusals = (): readonly RefusedCommand[] => useClientState(({ refusals }) => refusals);
