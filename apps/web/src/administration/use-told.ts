import { useCallback, useEffect, useState } from 'react';
import { useDirectory } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';

interface Loaded<Answer> {
  readonly told: Answer | undefined;
  /** Why what is shown may be out of date, or is not there. */
  readonly problem: string | undefined;
}

type Reply<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string };

/**
 * What the server tells of the organisation, asked for again when names or rooms changed or somebody saved something of it, and when
 * the server can be reached again. `load`: the same function each time.
 */
export function useTold<Answer>(
  load: () => Promise<Reply<Answer>>,
): Loaded<Answer> & { readonly reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ told: undefined, problem: undefined });
  const directory = useDirectory();
  const { status } = useConnection();
  const reload = useCallback(async () => {
    const reply = await load();
    setLoaded((before) =>
      reply.ok ? { told: reply.answer, problem: undefined } : { ...before, problem: reply.message },
    );
  }, [load]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed directory is the reason to ask again
  useEffect(() => {
    if (status !== 'offline') void reload();
  }, [reload, directory, status]);
  return { ...loaded, reload };
}
