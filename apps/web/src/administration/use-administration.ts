import type { Administration } from '@ionm-clock/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useDirectory } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { loadAdministration } from './administration-requests.ts';

interface Loaded {
  readonly told: Administration | undefined;
  /** Why what is shown may be out of date, or is not there. */
  readonly problem: string | undefined;
}

/** The organisation, asked for again when the server says that names or rooms changed, and when it can be reached again. */
export function useAdministration(): Loaded & { readonly reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded>({ told: undefined, problem: undefined });
  const directory = useDirectory();
  const { status } = useConnection();
  const reload = useCallback(async () => {
    const reply = await loadAdministration();
    setLoaded((before) =>
      reply.ok ? { told: reply.answer, problem: undefined } : { ...before, problem: reply.message },
    );
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed directory is the reason to ask again
  useEffect(() => {
    if (status !== 'offline') void reload();
  }, [reload, directory, status]);
  return { ...loaded, reload };
}
