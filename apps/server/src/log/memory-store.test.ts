import { eventStoreContract } from './event-store.contract.ts';
import { MemoryStore } from './memory-store.ts';

eventStoreContract('the memory store', async () => new MemoryStore(), false);
