import type { CaseClient, CaseView, RefusedCommand } from '@ionm-clock/client';
import {
  type CaseCommand,
  type CaseId,
  type CaseState,
  type CommandId,
  type LimitOf,
  type PhysicianLoad,
  ProfileBook,
  profileOfCase,
  type UserId,
} from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import { useMemo } from 'react';
import { useSession } from '../session/session-store.ts';
import { caseClient, useClientState } from './case-client.ts';
import { loadByCases, NO_LOADS, statesReadBy, withOwnLoad } from './loads.ts';
import type { Press } from './press.ts';
import { whileSame } from './while-same.ts';

export type { CaseView } from '@ionm-clock/client';

const EMPTY_DIRECTORY: Directory = { facilities: [], people: [], profiles: [], defaultLimit: 3 };

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

/** The cases that a physician reads or has read; drawn again only when something happens in one of them. */
export const useStatesReadBy = (physicianId: UserId): readonly CaseState[] =>
  useClientState(() => statesReadBy(caseClient.views(), physicianId));

/** One case; drawn again only when something happens in it. */
export const useCase = (caseId: CaseId): CaseView | undefined =>
  useClientState(() => caseClient.views().get(caseId));

/** Whether the server has told its log since sign-in. */
export const useLogKnown = (): boolean => useClientState(({ confirmed }) => confirmed !== undefined);

export const useDirectory = (): Directory =>
  useClientState(({ confirmed }) => confirmed?.directory ?? EMPTY_DIRECTORY);

const bookOf = whileSame((profiles: Directory['profiles']) => new ProfileBook(profiles));

const limitsBy = whileSame(
  ({ profiles, defaultLimit }: Directory): LimitOf =>
    (state) =>
      profileOfCase(bookOf(profiles), state)?.concurrency.limit ?? defaultLimit,
);

const namesBy = whileSame((people: Directory['people']): ((id: UserId) => string) => {
  const names = new Map(people.map((person) => [person.userId, person.name]));
  return (id) => names.get(id) ?? id;
});

/** Every version of every payer profile. */
export const useProfileBook = (): ProfileBook => bookOf(useDirectory().profiles);

/** How many cases may be read at once where a case is among them, by its payer profile. */
export const useLimitOf = (): LimitOf => limitsBy(useDirectory());

/** From an id to the name that is shown; the id itself for somebody unknown here. */
export const usePersonName = (): ((id: UserId) => string) => namesBy(useDirectory().people);

/** The signed-in physician's load comes from the cases seen here, so that their tap shows at once. Undefined for others. */
function useOwnLoad(): PhysicianLoad | undefined {
  const directory = useDirectory();
  const { user } = useSession();
  return useClientState(() =>
    user?.role === 'physician'
      ? loadByCases(
          statesReadBy(caseClient.views(), user.userId),
          user.userId,
          limitsBy(directory),
          directory.defaultLimit,
        )
      : undefined,
  );
}

const useToldLoads = (): ReadonlyMap<UserId, PhysicianLoad> =>
  useClientState(({ confirmed }) => confirmed?.loads ?? NO_LOADS);

/** Live loads as the server says them, whether or not the cases behind them are seen here; the own one as it is seen here. */
export function useLoads(): ReadonlyMap<UserId, PhysicianLoad> {
  const told = useToldLoads();
  const own = useOwnLoad();
  return own === undefined ? told : withOwnLoad(told, own);
}

/** One physician's load; nothing read, at the default limit, while the server has not told. */
export function useLoad(userId: UserId): PhysicianLoad {
  const { defaultLimit } = useDirectory();
  const own = useOwnLoad();
  const told = useClientState(({ confirmed }) => confirmed?.loads.get(userId));
  const none = useMemo(
    () => ({ physicianId: userId, level: 0, limit: defaultLimit, caseIds: [] }),
    [userId, defaultLimit],
  );
  return own?.physicianId === userId ? own : (told ?? none);
}

/** What was not carried out, with the reasons, until the person has settled it. */
export const useRefusals = (): readonly RefusedCommand[] => useClientState(({ refusals }) => refusals);
