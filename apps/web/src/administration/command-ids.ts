import { type CommandId, commandId } from '@ionm-clock/domain';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface Unanswered {
  /** By what was asked, as text. */
  readonly ids: Readonly<Record<string, string>>;
}

/** What was sent and not answered: the same again gets the same id, also after a reload, so that it is done once. */
const unanswered = create<Unanswered>()(
  persist((): Unanswered => ({ ids: {} }), {
    name: 'ionm-clock/unanswered-changes',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

/** The id under which to ask this, until it is answered. */
export function idFor(asked: string): CommandId {
  const known = unanswered.getState().ids[asked];
  if (known !== undefined) return commandId(known);
  const id = crypto.randomUUID();
  unanswered.setState(({ ids }) => ({ ids: { ...ids, [asked]: id } }));
  return commandId(id);
}

/** The server has answered: the same once more is another change. */
export function answered(asked: string): void {
  unanswered.setState(({ ids }) => {
    const { [asked]: _, ...others } = ids;
    return { ids: others };
  });
}
