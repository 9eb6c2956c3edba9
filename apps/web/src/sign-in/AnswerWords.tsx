import { unambiguousTime } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import type { NotAnswered } from '../session/ask-server.ts';
import { InEnglish } from '../texts/InEnglish.tsx';

/** What was wrong, and when it is worth another try. */
export function AnswerWords({ error, until, saidBy }: NotAnswered) {
  const said = saidBy === 'page' ? error.message : <InEnglish>{error.message}</InEnglish>;
  if (until === undefined) return said;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Trans>
      {said} Try again at {unambiguousTime(until, timeZone)}.
    </Trans>
  );
}
