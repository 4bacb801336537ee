import { z } from 'zod';
import { sandboxApi } from '../../sandboxApi.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';

const generic = 9018;

/** Tokens by which a backend knows the user, and reaches the mailbox. */
export const tokenMethods: Record<number, OfficeMethod> = {
  2: officeMethod({
    api: 'mailbox.getUserIdentityTokenAsync',
    since: '1.1',
    params: z.unknown(),
    run: async (_params, { mailbox }) => {
      const token = await sandboxApi.identityToken(mailbox.id);
      return { error: false, wasSuccessful: true, token };
    },
  }),
  12: officeMethod({
    api: 'mailbox.getCallbackTokenAsync',
    since: '1.1',
    params: z.unknown(),
    run: () =>
      reply.failed(generic, 'GenericTokenError', 'The try-out has no Exchange Web Services.'),
  }),
  5: officeMethod({
    api: 'mailbox.makeEwsRequestAsync',
    since: '1.1',
    params: z.unknown(),
    run: () => ({
      error: false,
      wasProxySuccessful: false,
      errorMessage: 'The try-out has no Exchange Web Services.',
    }),
  }),
};
