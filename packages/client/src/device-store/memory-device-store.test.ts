import { userId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { deviceStoreContract } from './device-store.contract.ts';
import { MemoryDeviceStore } from './memory-device-store.ts';

deviceStoreContract('MemoryDeviceStore', () => {
  const device = new MemoryDeviceStore();
  return () => device;
});

test('a device that is told to fail keeps nothing, and works again afterwards', async () => {
  const device = new MemoryDeviceStore();
  device.failure = new Error('the disk is full');
  await expect(device.waiting()).rejects.toThrow('the disk is full');
  await expect(device.forgetLog(userId('tech'))).rejects.toThrow('the disk is full');
  device.failure = undefined;
  expect((await device.waiting()).size).toBe(0);
});
