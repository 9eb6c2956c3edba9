import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkInitialJs, initialScripts, staticImports } from './initial-js.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'ionm-clock-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(
    join(dist, 'index.html'),
    '<script type="module" crossorigin src="/assets/index-1.js"></script><link rel="stylesheet" href="/assets/index.css">',
  );
  writeFileSync(
    join(dist, 'assets/index-1.js'),
    'import{a as b}from"./shared-1.js";b();import("./desk-1.js");',
  );
  writeFileSync(join(dist, 'assets/shared-1.js'), 'import"./deep-1.js";export const a=()=>1;');
  writeFileSync(join(dist, 'assets/deep-1.js'), 'export{a}from"./shared-1.js";');
  writeFileSync(join(dist, 'assets/desk-1.js'), 'export default 1;');
});

afterEach(() => rmSync(dist, { recursive: true }));

test('counts what the page imports at once, however deep, each file once, and no desk that comes later', () => {
  expect(initialScripts(dist).map(({ path }) => path)).toEqual([
    'assets/index-1.js',
    'assets/shared-1.js',
    'assets/deep-1.js',
  ]);
});

test('reads every form of a static import that a bundler writes', () => {
  const source =
    'import{a as b,c}from"./one.js";import*as d from"./two.js";import e from"./three.js";import"./four.js";' +
    'export{f}from"./five.js";export*from"../six.js";const g=()=>import("./seven.js"),h=["assets/eight.js"];';
  expect(staticImports(source)).toEqual([
    './one.js',
    './two.js',
    './three.js',
    './four.js',
    './five.js',
    '../six.js',
  ]);
});

test('passes up to the limit and fails above it, with the figures', () => {
  const total = initialScripts(dist).reduce((bytes, { gzipBytes }) => bytes + gzipBytes, 0);
  expect(checkInitialJs(dist, total).ok).toBe(true);
  const over = checkInitialJs(dist, total - 1);
  expect(over.ok).toBe(false);
  expect(over.lines).toHaveLength(4);
  expect(over.lines.at(-1)).toMatch(/TOO MUCH/);
});

test('fails where the page has no script that it can find', () => {
  writeFileSync(join(dist, 'index.html'), '<p>nothing</p>');
  expect(checkInitialJs(dist).ok).toBe(false);
});
