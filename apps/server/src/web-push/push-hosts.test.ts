import { describe, expect, it } from 'vitest';
import { isOfPushService } from './push-hosts.ts';

describe('an address is of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://web.push.apple.com/QGl',
    'https://wns2-par02p.notify.windows.com/w/?token=BQY',
  ])('%s', (endpoint) => {
    expect(isOfPushService(endpoint)).toBe(true);
  });
});

describe('an address is of no push service', () => {
  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com.evil.example/',
    'https://evil.example/fcm.googleapis.com',
    'https://fcm.googleapis.com@evil.example/',
    'https://user:secret@fcm.googleapis.com/',
    'https://fcm.googleapis.com\\@evil.example/',
    'https://fcm.googleapis.com\t.evil.example/',
    'https://push.apple.com.evil.example/',
    'https://evilpush.apple.com/',
    'https://notify.windows.com/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'no address',
  ])('%s', (endpoint) => {
    expect(isOfPushService(endpoint)).toBe(false);
  });
});

it('whoever runs the server allows others, each at its own port', () => {
  const others = ['push.example.org', 'relay.example.org:8443'];
  expect(isOfPushService('https://push.example.org/x', others)).toBe(true);
  expect(isOfPushService('https://relay.example.org:8443/x', others)).toBe(true);
  expect(isOfPushService('https://push.example.org:8443/x', others)).toBe(false);
  expect(isOfPushService('https://relay.example.org/x', others)).toBe(false);
  expect(isOfPushService('https://below.push.example.org/x', others)).toBe(false);
});
