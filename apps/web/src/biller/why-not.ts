import { type CaseCommand, type CommandType, mayIssue, maySee } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';

export const notSavedYet = () => t`What you did last is not saved yet. It is sent by itself; wait for it.`;

/** Why a command cannot be given now, by the rules of the domain and because one thing is done at a time; undefined if it can. */
export function whyNotNow(view: CaseView, command: CaseCommand): string | undefined {
  if (view.pending) return notSavedYet();
  const may = mayNow(view, command);
  return may.ok ? undefined : may.reason;
}

/** Why people of this role never do this here; undefined for those who may. Others look at all of it. */
export function useWhyNotRole(command: CommandType): string | undefined {
  const { user } = useSession();
  return user !== undefined && mayIssue(user.role, command)
    ? undefined
    : t`You look at records, and billers work on them. Ask one for a change.`;
}

/** Why somebody gets no files for billing; undefined for those who do. */
export function useWhyNoFiles(): string | undefined {
  const { user } = useSession();
  return user !== undefined && maySee(user.role, 'exports')
    ? undefined
    : t`Files for billing are for billers. Ask one to download it.`;
}
