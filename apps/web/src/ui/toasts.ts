import { create } from 'zustand';

export interface ToastWords {
  readonly title: string;
  readonly more?: string;
  /** Said at once by a screen reader, over what it is saying; else when it has finished. */
  readonly isUrgent?: boolean;
  /** Until it is closed: it is not said again. Else it goes by itself. */
  readonly stays?: boolean;
  /** The page that it is about: once that is open, it needs no telling. */
  readonly page?: string;
  /** What can be done about it, by one tap. */
  readonly action?: { readonly words: string; readonly onPress: () => void };
}

interface Toasts {
  /** Told, and not yet taken by the region that shows them. */
  readonly told: readonly ToastWords[];
}

/** What is told in passing. What must not be missed belongs on the page, not here. */
export const useToasts = create<Toasts>(() => ({ told: [] }));

/** Tells something at the edge of the page. It goes by itself, or when it is closed. */
export const tell = (words: ToastWords): void =>
  useToasts.setState(({ told }) => ({ told: [...told, words] }));

/** All that was told since this was last called. */
export function takeToasts(): readonly ToastWords[] {
  const { told } = useToasts.getState();
  if (told.length > 0) useToasts.setState({ told: [] });
  return told;
}
