import { join } from 'node:path';
import { floorOf } from '../../floor/floor.ts';
import type { Options } from '../../options.ts';
import { product } from '../../product/product.ts';
import type { Subject } from '../../subject.ts';

/** The bare floor with the rooms of the organisation. */
export const dayFloorOf = (messages: Options['floorMessages']): Subject => ({
  ...floorOf(messages),
  serverScript: join(import.meta.dirname, 'day-floor-server.ts'),
  handshakeOf: async (_address, userId) => ({ userId }),
});

/** The product with the people of the organisation, and its cases begun. */
export const dayProduct: Subject = {
  ...product,
  serverScript: join(import.meta.dirname, 'day-product-server.ts'),
};
