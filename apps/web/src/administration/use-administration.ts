import { loadAdministration } from './administration-requests.ts';
import { useTold } from './use-told.ts';

/** The organisation, with its people, facilities and devices. */
export const useAdministration = () => useTold(loadAdministration);
