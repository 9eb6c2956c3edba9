import type { SignInChoices } from '@ionm-clock/protocol';
import { create } from 'zustand';
import { useSession } from './session.ts';

/** What the server last said of how one signs in; undefined until it has. */
const modeStore = create<{ readonly mode?: SignInChoices['mode'] }>(() => ({}));

export const noteMode = ({ mode }: SignInChoices): void => modeStore.setState({ mode });

/** Whether this is a demo: its sessions have a token and no session at the server. */
export function useIsDemo(): boolean {
  const { token, session } = useSession();
  const mode = modeStore((state) => state.mode);
  return token === undefined ? mode === 'demo' : session === undefined;
}
