import * as protocol from '@ionm-clock/protocol';
import { z } from 'zod';

/** What JSON a schema takes, as far as it says so. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a message or the body of a request may be. */
export interface Said {
  readonly name: string;
  readonly shape: Shape;
  readonly accepts: (value: unknown) => boolean;
}

const shapeSchema: z.ZodType<Shape> = z.custom<Shape>((value) => typeof value === 'object' && value !== null);

/**
 * Every object that the protocol has a schema of: what is added to the protocol is said by the fuzz from then on. Which route takes
 * which of them, the server tells by its answers.
 */
export const EVERYTHING_SAID: readonly Said[] = Object.entries(protocol).flatMap(([name, schema]) => {
  if (!(schema instanceof z.ZodType)) return [];
  const shape = shapeSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  if (shape.type !== 'object' && shape.oneOf === undefined) return [];
  return [{ name, shape, accepts: (value: unknown) => schema.safeParse(value).success }];
});

/** Throws if the protocol has no schema of this name. */
export function saidAs(name: string): Said {
  const found = EVERYTHING_SAID.find((said) => said.name === name);
  if (found === undefined) throw new Error(`the protocol has no ${name}`);
  return found;
}
