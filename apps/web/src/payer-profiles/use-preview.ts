import type { Instant } from '@ionm-clock/domain';
import type { PayerProfileDraft, ProfilePreviewAnswer } from '@ionm-clock/protocol';
import { useRef, useState } from 'react';
import type { Answered } from '../biller/server-answer.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { askPreview } from './profile-requests.ts';

/** What the server says that a version would change. */
export interface Preview {
  /** The version, exactly as it was looked at and as it may be saved. */
  readonly profile: PayerProfileDraft;
  /** The profile whose cases it is laid on, beside its own. */
  readonly onCasesOf: string | undefined;
  /** Undefined while it is asked for. */
  readonly answered: (Answered<ProfilePreviewAnswer> & { readonly at: Instant }) | undefined;
}

/** Asks for a preview, and keeps the last that was asked for, whichever answer comes first. */
export function usePreview() {
  const [preview, setPreview] = useState<Preview>();
  const latest = useRef(0);
  const ask = async (profile: PayerProfileDraft, onCasesOf: string | undefined): Promise<void> => {
    latest.current += 1;
    const own = latest.current;
    setPreview({ profile, onCasesOf, answered: undefined });
    const answer = await askPreview({ profile, ...(onCasesOf === undefined ? {} : { onCasesOf }) });
    if (latest.current === own) setPreview({ profile, onCasesOf, answered: { ...answer, at: serverNow() } });
  };
  const leave = (): void => {
    latest.current += 1;
    setPreview(undefined);
  };
  return { preview, ask, leave };
}
