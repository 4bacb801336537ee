import type { z } from 'zod';
import type { ConfigFile } from './ConfigFile.ts';
import type { ErpDatabase } from './ErpDatabase.ts';
import type { EwsAccess } from './EwsAccess.ts';

/** The settings as the program uses them: defaults filled in, paths absolute, secrets read. */
export type Config = Omit<
  z.infer<typeof ConfigFile>,
  'sessionKeys' | 'storePassword' | 'storeKeys' | 'exchange' | 'erp' | 'metrics'
> & {
  erp: Omit<z.infer<typeof ConfigFile>['erp'], 'database'> & { database: ErpDatabase };
  sessionKeys: { id: string; secret: string }[];
  storePassword: string | null;
  /** 32 bytes each. */
  storeKeys: Uint8Array[];
  metrics: { listen: { host: string; port: number } | null; token: string | null } | null;
  exchange: { audiences: string[]; amurls: string[]; ca: string | null; ews: EwsAccess | null };
};
