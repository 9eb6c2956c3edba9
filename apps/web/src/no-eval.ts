import { config } from 'zod';

// The page's content policy lets no text become code: zod is not to try it first, as each try would be reported.
config({ jitless: true });
