import { CaseClient, type ClientState } from '@ionm-clock/client';
import { commandId } from '@ionm-clock/domain';
import { useStore } from 'zustand';
import { thisDevice } from '../device-store/this-device.ts';
import { tapClock } from '../server-clock/server-clock.ts';

/** This tab's side of the wire. */
export const caseClient = new CaseClient({
  deviceStore: thisDevice,
  clock: tapClock,
  newCommandId: () => commandId(crypto.randomUUID()),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
});

/** A part of what there is to show; drawn again when that part changes. */
export const useClientState = <Part>(part: (state: ClientState) => Part): Part =>
  useStore(caseClient.store, part);
