import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';

const MOST_CHANGES = 3;
const MOST_REPEATS = 40;

/** The value with some of it changed: another type, a field too many or too few, a text that is almost right. */
export function mutated(random: RandomSource, value: unknown, strange: readonly unknown[]): unknown {
  let changed = value;
  for (let times = 1 + random.number(MOST_CHANGES); times > 0; times--) {
    changed = withOneChange(random, changed, strange);
  }
  return changed;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withOneChange(random: RandomSource, value: unknown, strange: readonly unknown[]): unknown {
  const within = random.number(4) > 0;
  if (within && Array.isArray(value) && value.length > 0) {
    const place = random.number(value.length);
    return value.map((item: unknown, index) =>
      index === place ? withOneChange(random, item, strange) : item,
    );
  }
  if (within && isObject(value)) return withFieldChanged(random, value, strange);
  return instead(random, value, strange);
}

function withFieldChanged(
  random: RandomSource,
  value: Readonly<Record<string, unknown>>,
  strange: readonly unknown[],
): unknown {
  const names = Object.keys(value);
  const extra = () => random.oneOf(['extra', 'type', 'role', 'userId', '', 'toJSON', 'constructor']);
  if (names.length === 0) return { [extra()]: random.oneOf(strange) };
  const name = random.oneOf(names);
  const { [name]: field, ...others } = value;
  switch (random.number(8)) {
    case 0:
      return others;
    case 1:
      return { ...value, [extra()]: random.oneOf(strange) };
    case 2:
      return { ...others, [name.toUpperCase()]: field };
    // As its own property, which is how a parser of JSON makes it.
    case 3:
      return Object.defineProperty({ ...others }, '__proto__', { value: field, enumerable: true });
    default:
      return { ...value, [name]: withOneChange(random, field, strange) };
  }
}

function instead(random: RandomSource, value: unknown, strange: readonly unknown[]): unknown {
  switch (random.number(6)) {
    case 0:
      return typeof value === 'string' ? almost(random, value) : String(value);
    case 1:
      return typeof value === 'number' ? value * random.oneOf([-1, 1.5, 1_000, 0.001, 0]) : [value];
    case 2:
      return { value };
    case 3:
      return Array.from({ length: random.number(MOST_REPEATS) }, () => value);
    default:
      return random.oneOf(strange);
  }
}

function almost(random: RandomSource, text: string): string {
  const place = random.number(text.length + 1);
  const inserted = random.oneOf([
    '\u0000',
    '\ud800',
    ' ',
    '\n',
    '%',
    '"',
    '\\',
    '\u202e',
    'é',
    '/',
    '\u{1f600}',
  ]);
  switch (random.number(4)) {
    case 0:
      return text.slice(0, place);
    case 1:
      return text.repeat(1 + random.number(MOST_REPEATS));
    case 2:
      return random.number(2) === 0 ? text.toUpperCase() : ` ${text} `;
    default:
      return text.slice(0, place) + inserted + text.slice(place);
  }
}
