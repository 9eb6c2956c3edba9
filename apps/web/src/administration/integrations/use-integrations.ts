import type { Integrations } from '@ionm-clock/protocol';
import { useCallback, useEffect, useState } from 'react';
import { useConnection } from '../../log/connection.ts';
import { loadIntegrations } from './integration-requests.ts';

interface Loaded {
  readonly told: Integrations | undefined;
  /** Why what is shown may be out of date, or is not there. */
  readonly problem: string | undefined;
}

/** The tokens and webhooks, asked for again when the server can be reached again. */
export function useIntegrations(): Loaded & { readonly reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded>({ told: undefined, problem: undefined });
  const { status } = useConnection();
  const reload = useCallback(async () => {
    const reply = await loadIntegrations();
    setLoaded((before) =>
      reply.ok ? { told: reply.answer, problem: undefined } : { ...before, problem: reply.message },
    );
  }, []);
  useEffect(() => {
    if (status !== 'offline') void reload();
  }, [reload, status]);
  return { ...loaded, reload };
}
