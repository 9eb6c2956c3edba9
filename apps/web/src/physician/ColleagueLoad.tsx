import { addMilliseconds, type CaseState, loadForecast } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { useLimitOf, useStatesReadBy } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { LoadText } from '../ui/LoadText.tsx';
import styles from './CaseDialogs.module.css';
import type { Colleague } from './colleagues.ts';
import { peakWords } from './expected-peak.ts';
import { oneMoreWords } from './load-words.ts';

/** As far as a hand-over looks ahead. */
const COMING_MS = 4 * 3_600_000;

interface ColleagueLoadProps {
  readonly colleague: Colleague;
  readonly state: CaseState;
  readonly deskZone: string;
}

/** How much a colleague reads now and in the coming hours, and what speaks against them; told, and left to the two of them. */
export function ColleagueLoad({ colleague, state, deskZone }: ColleagueLoadProps) {
  const { person, load, worksAtFacility, attendsAlready } = colleague;
  const read = useStatesReadBy(person.userId);
  const limitOf = useLimitOf();
  const coming = useMemo(() => {
    const from = serverNow();
    return {
      steps: loadForecast(read, person.userId, limitOf, from, addMilliseconds(from, COMING_MS)),
      from,
    };
  }, [read, person.userId, limitOf]);
  const parts = [
    attendsAlready ? undefined : oneMoreWords(load),
    peakWords(coming, load.level, deskZone),
    worksAtFacility ? undefined : t`does not work at ${state.details.facility}`,
  ].filter((part) => part !== undefined);
  return (
    <span className={styles.load}>
      <LoadText load={load} name={person.name} timeZone={deskZone} />
      {parts.length > 0 && <small className={styles.caution}>{parts.join('; ')}</small>}
    </span>
  );
}
