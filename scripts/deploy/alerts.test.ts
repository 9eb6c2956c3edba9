import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Metrics } from '../../apps/server/src/metrics/metrics.ts';
import { ROOT } from '../tools.ts';

const DOCUMENT = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

const ruleSchema = z.strictObject({
  alert: z.string().regex(/^Ionm[A-Z]\w+$/),
  expr: z.string(),
  for: z
    .string()
    .regex(/^\d+[smh]$/)
    .optional(),
  labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
  annotations: z.strictObject({ summary: z.string() }),
});
const alertsSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), rules: z.array(ruleSchema) })),
});
const RULES = alertsSchema
  .parse(parse(readFileSync(join(ROOT, 'deploy/alerts.yaml'), 'utf8')))
  .groups.flatMap(({ rules }) => rules);

const none = () => 0;
const metrics = new Metrics({
  head: none,
  casesAtHand: none,
  isStoring: () => true,
  connections: none,
  waitingMessages: none,
  failingWebhooks: none,
});
const TEXT = await metrics.text();
const NAMES = new Set([...TEXT.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name));
const namesIn = (text: string) => new Set([...text.matchAll(/\b(?:ionm|nodejs)_\w+/g)].map(([name]) => name));

it('alerts and documents speak of metrics that there are, and the documents of all that are ours', () => {
  const inRules = namesIn(RULES.map(({ expr }) => expr.replaceAll('_bucket', '')).join(' '));
  expect(inRules.size).toBeGreaterThan(5);
  expect(
    [...inRules, ...namesIn(DOCUMENT)].filter((name) => !NAMES.has(name) && name !== 'ionm_rehearsal'),
  ).toEqual([]);
  expect([...NAMES].filter((name) => name.startsWith('ionm_') && !DOCUMENT.includes(`\`${name}\``))).toEqual(
    [],
  );
});

it('each alert has a line that says what to do, and each such line an alert', () => {
  const told = [...DOCUMENT.matchAll(/^\| `(Ionm\w+)`/gm)].map(([, name]) => name);
  expect(told).toEqual(RULES.map(({ alert }) => alert));
});
