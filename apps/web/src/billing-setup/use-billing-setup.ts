import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { useCallback, useEffect, useState } from 'react';
import { askServer } from '../biller/server-answer.ts';
import { useDirectory } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';

interface Loaded {
  readonly told: BillingSetupAnswer | undefined;
  /** Why what is shown may be out of date, or is not there. */
  readonly problem: string | undefined;
}

/** The billing set-up, asked for again when somebody has saved something of the organisation, and when the server can be reached again. */
export function useBillingSetup(): Loaded & { readonly reload: () => Promise<void> } {
  const [loaded, setLoaded] = useState<Loaded>({ told: undefined, problem: undefined });
  const directory = useDirectory();
  const { status } = useConnection();
  const reload = useCallback(async () => {
    const reply = await askServer<BillingSetupAnswer>('/api/billing-setup');
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
