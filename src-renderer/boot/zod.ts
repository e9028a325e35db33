import { z } from 'zod';

// The console runs under a CSP without eval, and zod compiles its schemas with it unless told otherwise. This module is
// imported first of all, because it must run before any schema is made; so the console is one chunk, without lazy parts,
// or the bundler would run shared schemas first.
z.config({ jitless: true });
