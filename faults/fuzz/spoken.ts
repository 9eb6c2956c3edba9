import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import type { Said, Shape } from './schemas.ts';

/** Words for the fields of whatever is said: by the name of the field, and for all others. */
export interface Vocabulary {
  readonly byField: Readonly<Record<string, readonly unknown[]>>;
  readonly text: readonly string[];
}

const TRIES = 4;
const MOST_ITEMS = 4;

/** Something that the schema takes, if it can be found; else something that it almost takes. */
export function spoken(random: RandomSource, said: Said, words: Vocabulary): unknown {
  let value: unknown;
  for (let tries = 0; tries < TRIES; tries++) {
    value = filled(random, said.shape, '', words);
    if (said.accepts(value)) return value;
  }
  return value;
}

function filled(random: RandomSource, shape: Shape, field: string, words: Vocabulary): unknown {
  const { type, properties = {}, required = [], minItems = 0 } = shape;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return random.oneOf(shape.enum);
  const known = words.byField[field];
  if (known !== undefined && random.number(20) > 0) return random.oneOf(known);
  const choices = shape.oneOf ?? shape.anyOf;
  if (choices !== undefined) return filled(random, random.oneOf(choices), field, words);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties).flatMap(([name, inner]) =>
          required.includes(name) || random.number(2) === 0
            ? [[name, filled(random, inner, name, words)]]
            : [],
        ),
      );
    case 'array':
      return Array.from({ length: minItems + random.number(MOST_ITEMS) }, () =>
        filled(random, shape.items ?? {}, field, words),
      );
    case 'integer':
    case 'number':
      return (
        (shape.minimum ?? 0) +
        random.number(Math.min(1_000, (shape.maximum ?? 1_000) - (shape.minimum ?? 0)) + 1)
      );
    case 'boolean':
      return random.number(2) === 0;
    default:
      return fitting(random, shape, words.text);
  }
}

function fitting(random: RandomSource, { maxLength, pattern }: Shape, texts: readonly string[]): string {
  const text = random.oneOf(texts).slice(0, maxLength ?? 4_000);
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return text;
  return text.replaceAll(/[^a-z0-9]+/gi, '').slice(0, 20);
}
