import type { z } from 'zod';
import type { HostContext } from './HostContext.ts';
import { hostLog } from './HostLog.ts';
import type { Reply } from './reply.ts';

/** One thing that an add-in can ask of Outlook through `ExecuteMethod`. */
export interface OfficeMethod {
  /** Its name in Office.js, for the log. */
  api: string;
  /** The Mailbox requirement set it came with (Microsoft's API reference). */
  since: string;
  /** Answers a call. An argument in the wrong form is answered as Outlook does, with 9031. */
  run: (params: unknown, context: HostContext) => Reply | Promise<Reply>;
}

/** Makes an {@link OfficeMethod} whose arguments are checked before it runs. */
export function officeMethod<T>(method: {
  api: string;
  since: string;
  params: z.ZodType<T>;
  run: (params: T, context: HostContext) => Reply | Promise<Reply>;
}): OfficeMethod {
  const { api, since, params: schema, run } = method;
  return {
    api,
    since,
    run: (params, context) => {
      const checked = schema.safeParse(params);
      if (checked.success) return run(checked.data, context);
      hostLog.failed(api, checked.error);
      return { error: true, errorCode: 9031 };
    },
  };
}
