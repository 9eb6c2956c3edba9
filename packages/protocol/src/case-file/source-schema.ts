import { z } from 'zod';

export const sourceSchema = z.enum(['tap', 'late', 'hand', 'import']);
