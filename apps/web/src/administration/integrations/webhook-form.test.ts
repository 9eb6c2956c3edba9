import { expect, test } from 'vitest';
import { NEW_WEBHOOK, webhookOf, webhookProblems, withTopic } from './webhook-form.ts';

const problemOf = (url: string) => webhookProblems({ url, topics: 'batch.written' }).get('url');

test('a new webhook has an address and is told of something', () => {
  expect([...webhookProblems(NEW_WEBHOOK).keys()]).toEqual(['url', 'topics']);
  const filled = { url: ' https://hooks.example.org/a?b=c ', topics: 'batch.written record.finalized' };
  expect(webhookProblems(filled).size).toBe(0);
  expect(webhookOf(filled)).toEqual({
    url: 'https://hooks.example.org/a?b=c',
    topics: ['record.finalized', 'batch.written'],
  });
});

test.each([
  ['hooks.example.org', 'no address'],
  ['http://hooks.example.org', 'https'],
  ['ftp://hooks.example.org', 'https'],
  ['https://me:secret@hooks.example.org', 'no password'],
  ['https://hooks.example.org/#a', '#'],
])('%s is told what is wrong with it', (url, reason) => {
  expect(problemOf(url)).toContain(reason);
});

test('a program on the computer of the server may do without TLS', () => {
  expect(problemOf('http://localhost:8080/hook')).toBeUndefined();
});

test('topics are chosen one by one', () => {
  const two = withTopic(withTopic('', 'batch.written', true), 'record.reopened', true);
  expect(two).toBe('record.reopened batch.written');
  expect(withTopic(two, 'record.reopened', false)).toBe('batch.written');
});
