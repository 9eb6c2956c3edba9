import { expect, test } from 'vitest';
import { isPrivateHost, isPublicAddress, lookupPublic, PrivateAddressError } from './public-address.ts';

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '0.0.0.0',
  '10.0.0.7',
  '172.16.0.1',
  '192.168.1.7',
  '169.254.169.254',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '::1',
  '::',
  '::7f00:1',
  '::ffff:10.0.0.7',
  '64:ff9b::a00:7',
  '64:ff9b:1::a00:7',
  '2002:a00:7::',
  'fe80::1',
  'fc00::1',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  'localhost',
  '',
])('%s is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  'https://127.1/',
  'https://0x7f000001/',
  'https://2130706433/',
  'https://[::1]:8443/',
  'https://[::ffff:169.254.169.254]/',
  'https://10.0.0.7/hook',
  'https://LOCALHOST./',
  'https://hooks.localhost/',
])('%s says that it is private', (url) => {
  expect(isPrivateHost(new URL(url))).toBe(true);
});

test.each(['https://hooks.example.org/', 'https://8.8.8.8/', 'https://localhost.example.org/'])(
  '%s does not',
  (url) => {
    expect(isPrivateHost(new URL(url))).toBe(false);
  },
);

test.each([true, false])(
  'a name that leads to this computer is not looked up for a connection',
  async (all) => {
    const error = await new Promise((resolve) => lookupPublic('localhost', { all }, resolve));
    expect(error).toBeInstanceOf(PrivateAddressError);
  },
);

test('a public address is what it is', async () => {
  const found = await new Promise((resolve) =>
    lookupPublic('8.8.8.8', { all: true }, (_error, addresses) => resolve(addresses)),
  );
  expect(found).toEqual([{ address: '8.8.8.8', family: 4 }]);
});
