import type { ApiScope } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

interface ScopeWords {
  /** In a list of what a token may. */
  readonly short: string;
  /** What it allows, as a sentence. */
  readonly allows: string;
}

export const scopeWords = (): Readonly<Record<ApiScope, ScopeWords>> => ({
  'records:read': {
    short: t`read finalized records`,
    allows: t`Reads finalized records, with times, units and codes.`,
  },
  'cases:read': {
    short: t`read cases`,
    allows: t`Reads whole cases, finalized or not, with everything that was logged.`,
  },
  'batches:read': {
    short: t`read batches`,
    allows: t`Reads batches and their files, and where batches may go.`,
  },
  'batches:write': {
    short: t`write batches`,
    allows: t`Writes a batch: records go out, as by a biller.`,
  },
});
