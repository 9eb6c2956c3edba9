import { Trans } from '@lingui/react/macro';
import type { NotAnswered } from '../session/ask-server.ts';
import { InEnglish } from '../texts/InEnglish.tsx';

const timeText = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** What was wrong, and when it is worth another try. */
export function AnswerWords({ error, until, saidBy }: NotAnswered) {
  const said = saidBy === 'page' ? error.message : <InEnglish>{error.message}</InEnglish>;
  if (until === undefined) return said;
  return (
    <Trans>
      {said} Try again at {timeText.format(until)}.
    </Trans>
  );
}
