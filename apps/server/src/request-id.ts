import { AsyncLocalStorage } from 'node:async_hooks';

/** As programs and proxies make them: no word can be spelt with these, so that nothing a person says gets into the log. */
const WELL_FORMED = /^[0-9a-f-]{16,64}$/i;

/** Whether what somebody says is the id of a request, or of a command, may stand in the log. */
export const mayBeLogged = (id: string): boolean => WELL_FORMED.test(id);

const current = new AsyncLocalStorage<string>();

/** The id of the request that is being answered, if one is. */
export const requestIdNow = (): string | undefined => current.getStore();

/** Does what answers a request: each line of the log that comes of it has the id. */
export const answering = (requestId: string, work: () => void): void => current.run(requestId, work);
