import type { CaseId, CaseState, PhysicianLoad, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useDirectory, useLoads } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { caseName } from './case-name.ts';
import { colleagues } from './colleagues.ts';
import { comingLoad, type Forecast } from './coming-load.ts';
import styles from './LoadMeter.module.css';
import { loadText } from './load-words.ts';

/** Tells beforehand when the load will be over the limit by the schedule, by which case, and who has room for it. */
export function ComingLoad({
  states,
  load,
  forecast,
  timeZone,
  self,
  onHandOver,
}: {
  states: readonly CaseState[];
  load: PhysicianLoad;
  forecast: Forecast;
  timeZone: string;
  self: UserId;
  /** Absent where another way to hand over stands beside it. */
  onHandOver: ((caseId: CaseId) => void) | undefined;
}) {
  const { people, defaultLimit } = useDirectory();
  const loads = useLoads();
  const coming = comingLoad(load, forecast, states, timeZone);
  if (coming === undefined) return null;
  const [state] = coming.cases;
  const free =
    state &&
    colleagues(people, loads, state, self, defaultLimit).find(
      (colleague) => !colleague.attendsAlready && colleague.load.level < colleague.load.limit,
    );
  return (
    <section className={styles.coming} aria-label={t`By the schedule`}>
      <p>{coming.words}</p>
      {free !== undefined && <p>{t`${free.person.name} reads ${loadText(free.load)}.`}</p>}
      {state !== undefined && onHandOver !== undefined && (
        <Button onClick={() => onHandOver(state.id)}>
          <Trans>Hand over {caseName(state.details)}…</Trans>
        </Button>
      )}
    </section>
  );
}
