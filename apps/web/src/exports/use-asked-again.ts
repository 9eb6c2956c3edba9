import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Told } from './export-requests.ts';

/** A page that is not looked at asks so seldom. */
const HIDDEN_MS = 60_000;

interface AskedAgain<Answer> {
  /** Undefined until the server has answered once. An answer stays while later ones do not come. */
  readonly told: Told<Answer> | undefined;
  readonly askNow: () => void;
}

/** What the server says, asked again after each pause; `pauseMs` says how long by the last answer, undefined: no more. */
export function useAskedAgain<Answer>(
  ask: () => Promise<Told<Answer>>,
  pauseMs: (told: Told<Answer>) => number | undefined,
): AskedAgain<Answer> {
  const [told, setTold] = useState<Told<Answer>>();
  const [round, setRound] = useState(0);
  const onAsk = useEffectEvent(ask);
  const onPause = useEffectEvent(pauseMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins at once
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async (): Promise<void> => {
      const answer = await onAsk();
      if (!isShown) return;
      setTold((last) => (answer.ok || last?.ok !== true ? answer : last));
      const pause = onPause(answer);
      if (pause === undefined) return;
      const isHidden = document.visibilityState === 'hidden';
      timer = setTimeout(() => void run(), isHidden ? Math.max(pause, HIDDEN_MS) : pause);
    };
    void run();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [round]);
  return { told, askNow: useCallback(() => setRound((last) => last + 1), []) };
}
