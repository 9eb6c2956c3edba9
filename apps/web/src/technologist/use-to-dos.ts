import { mendableFindings } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { type CaseView, useCases, usePersonName } from '../log/case-views.ts';
import { useProfileOfCase } from '../log/profile-of-case.ts';
import { useNow } from '../server-clock/use-now.ts';
import { useSession } from '../session/session-store.ts';
import { casesThatSharePeople } from './shared-people.ts';
import { type ToDo, toDos } from './to-do.ts';

/** What can still be put right in this case, as of the second that the clock shows. */
export function useToDos(view: CaseView): readonly ToDo[] {
  const now = useNow();
  const cases = useCases();
  const profileOf = useProfileOfCase();
  const nameOf = usePersonName();
  const { user } = useSession();
  const { state } = view;
  const world = useMemo(() => {
    const others = casesThatSharePeople(
      state,
      cases.map((other) => other.state),
    );
    return [state, ...others].map((one) => ({ state: one, profile: profileOf(one) }));
  }, [state, cases, profileOf]);
  return useMemo(() => {
    const ofCase = (id: string): string => {
      const details = world.find((one) => one.state.id === id)?.state.details;
      if (details === undefined) return t`another OR`;
      return details.facility === state.details.facility
        ? details.room
        : `${details.room} ${details.facility}`;
    };
    const names = { self: user?.userId, ofPerson: nameOf, ofCase };
    return toDos(view, mendableFindings(world, state.id, now), names);
  }, [world, view, state, now, nameOf, user]);
}
