import { t } from '@lingui/core/macro';
import { fetchProgress } from './export-requests.ts';
import { useAskedAgain } from './use-asked-again.ts';

const EACH_MS = 500;

/** How far the server has got with a batch; nothing to see for one that takes no time. */
export function WritingProgress({ commandId }: { commandId: string }) {
  const { told } = useAskedAgain(
    () => fetchProgress(commandId),
    () => EACH_MS,
  );
  const share = told?.ok === true ? told.answer.share : undefined;
  if (share === undefined) return null;
  return <progress aria-label={t`How much of the batch is written`} value={share} max={1} />;
}
