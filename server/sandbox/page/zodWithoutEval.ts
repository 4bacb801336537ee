import { config } from 'zod';

// The page's Content-Security-Policy forbids eval, which zod would try when its first schema is made;
// so this is imported before any schema.
config({ jitless: true });
