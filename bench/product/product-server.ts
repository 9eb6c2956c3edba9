import { directory, users } from './organisation.ts';
import { serveProduct } from './serve-product.ts';

await serveProduct({ directory, users });
