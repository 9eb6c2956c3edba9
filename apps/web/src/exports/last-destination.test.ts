import { type Destination, DOWNLOADS, destinationId, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { keepLastDestination, lastDestination, takenUp } from './last-destination.ts';

const [CSV, XLSX] = DOWNLOADS;
const HOST: Destination = {
  id: destinationId('host'),
  title: 'Billing host',
  format: 'hl7',
  delivery: { kind: 'mllp', host: 'billing.example.org', port: 2575, tls: true },
};
const NAIR = userId('nair');

it('the last choice is kept on the device, for each person their own', () => {
  const kept = new Map<string, string>();
  const device = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  keepLastDestination(device, NAIR, HOST);
  expect(lastDestination(device, NAIR)).toBe('host');
  expect(lastDestination(device, userId('becker'))).toBeUndefined();
});

it('a browser that keeps nothing is no error', () => {
  const refuse = () => {
    throw new Error('not allowed');
  };
  const closed = { getItem: refuse, setItem: refuse };
  keepLastDestination(closed, NAIR, HOST);
  expect(lastDestination(closed, NAIR)).toBeUndefined();
});

it('what was used last is taken up, once it is known that it is there; otherwise the first', () => {
  expect(takenUp(undefined, undefined)).toBe(CSV);
  expect(takenUp(undefined, destinationId('xlsx'))).toBe(XLSX);
  expect(takenUp(undefined, HOST.id)).toBeUndefined();
  expect(takenUp([...DOWNLOADS, HOST], HOST.id)).toBe(HOST);
  expect(takenUp(DOWNLOADS, HOST.id)).toBe(CSV);
});
