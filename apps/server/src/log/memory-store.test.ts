import { checkpointContract } from './checkpoint.contract.ts';
import { disposalContract } from './disposal.contract.ts';
import { eventStoreContract } from './event-store.contract.ts';
import { MemoryStore } from './memory-store.ts';

eventStoreContract('the memory store', async () => new MemoryStore(), false);

checkpointContract('the memory store', async () => new MemoryStore(), false);

disposalContract('the memory store', async () => new MemoryStore(), false);
