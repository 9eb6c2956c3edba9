import { mayEditProfiles, SHIPPED_PROFILES } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useSession } from '../session/session-store.ts';

/** Why the signed-in person may not change payer profiles; undefined when they may. */
export function useWhyNotEdit(): string | undefined {
  const { user } = useSession();
  return user !== undefined && mayEditProfiles(user)
    ? undefined
    : t`Payer profiles are changed by billers who have the right to it. Ask one of them.`;
}

/** Whether a profile comes with the program: it stays as it is, and can be copied. */
export const isShipped = (id: string): boolean => SHIPPED_PROFILES.latest(id) !== undefined;

/** Why a profile gets no next version; undefined when it may have one. */
export const whyNoNextVersion = (id: string): string | undefined =>
  isShipped(id)
    ? t`It comes with the program and stays as it is. Copy it to make a profile of your own.`
    : undefined;
