import type { UserId } from '@ionm-clock/domain';
import { useEffect, useState } from 'react';
import { thisDevice } from '../device-store/this-device.ts';

const NONE: ReadonlyMap<UserId, number> = new Map();

/** How many entries wait on this device for each person with any, as of when this is first shown. */
export function useWaitingOnDevice(): ReadonlyMap<UserId, number> {
  const [waiting, setWaiting] = useState(NONE);
  useEffect(() => {
    thisDevice.waiting().then(setWaiting, () => undefined);
  }, []);
  return waiting;
}
