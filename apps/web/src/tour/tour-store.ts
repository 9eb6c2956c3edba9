import { create } from 'zustand';

const KEY = 'ionm-clock-tour';

interface TourState {
  /** Whether this device has seen the tour, or was told not to offer it. */
  readonly isKnown: boolean;
  readonly isOn: boolean;
}

export const useTour = create<TourState>(() => ({ isKnown: isKnownHere(), isOn: false }));

export const startTour = (): void => useTour.setState({ isOn: true });

/** Ends it, and offers it no more; the way to start it again stays. */
export function endTour(): void {
  try {
    localStorage.setItem(KEY, 'known');
  } catch {
    // A browser that keeps nothing offers it again at the next visit.
  }
  useTour.setState({ isOn: false, isKnown: true });
}

function isKnownHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
