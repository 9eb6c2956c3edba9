export { CaseClient, type ClientPorts } from './case-client.ts';
export type { ClockReading, DeviceClocks, Exchange, TapClock, TapTime } from './clock/clock-reading.ts';
export type { KeptClock } from './clock/kept-clock.ts';
export { ServerClock } from './clock/server-clock.ts';
export type { After, Link } from './command-sender.ts';
export type {
  DeviceStore,
  Kept,
  KeptCommands,
  KeptLog,
  LogChange,
  RefusedCommand,
} from './device-store/device-store.ts';
export { MemoryDeviceStore } from './device-store/memory-device-store.ts';
export type { ClientState } from './log/client-state.ts';
export * from './log/confirmed-log.ts';
export * from './log/optimistic-cases.ts';
export * from './log/outbox.ts';
