import { config } from 'zod';

// The pane's content security policy forbids eval; zod would try it when the first schema is made and
// leave a violation report. So this file is imported before any schema.
config({ jitless: true });
