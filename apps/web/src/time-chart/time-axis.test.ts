import { instant, parseInstant } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { extent, roundedOut, timeAxis } from './time-axis.ts';

const at = (text: string) => parseInstant(text) ?? instant(0);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });

describe('a time axis', () => {
  const axis = timeAxis(span('2026-11-03T12:00Z', '2026-11-03T16:00Z'), 400, 'UTC');

  it('lays time evenly over its width', () => {
    expect(axis.x(at('2026-11-03T12:00Z'))).toBe(0);
    expect(axis.x(at('2026-11-03T14:00Z'))).toBe(200);
    expect(axis.x(at('2026-11-03T16:00Z'))).toBe(400);
  });

  it('puts what lies outside on its edge', () => {
    expect(axis.x(at('2026-11-03T09:00Z'))).toBe(0);
    expect(axis.x(at('2026-11-03T20:00Z'))).toBe(400);
  });

  it('has as many ticks as there is room for', () => {
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['12:00', '13:00', '14:00', '15:00', '16:00']);
    const narrow = timeAxis(axis.range, 130, 'UTC');
    expect(narrow.ticks.map((tick) => tick.label)).toEqual(['12:00', '14:00', '16:00']);
  });

  it('has its ticks at whole hours of a zone that is off by three quarters of an hour', () => {
    const nepal = timeAxis(axis.range, 400, 'Asia/Kathmandu');
    expect(nepal.ticks.map((tick) => tick.label)).toEqual(['18:00', '19:00', '20:00', '21:00']);
  });

  it('shows the hour that a clock change repeats twice', () => {
    const night = timeAxis(span('2026-11-01T05:00Z', '2026-11-01T08:00Z'), 200, 'America/Chicago');
    expect(night.ticks.map((tick) => tick.label)).toEqual(['00:00', '01:00', '01:00', '02:00']);
  });

  it('draws even a second at least a pixel wide', () => {
    expect(extent(axis, span('2026-11-03T13:00:00Z', '2026-11-03T13:00:01Z'))).toEqual({ x: 100, width: 1 });
  });
});

it('a range is rounded outwards to quarters of an hour', () => {
  expect(roundedOut(span('2026-11-03T12:07Z', '2026-11-03T13:46Z'))).toEqual(
    span('2026-11-03T12:00Z', '2026-11-03T14:00Z'),
  );
});
