import { z } from 'zod';

/** The order in which people are heard; nobody twice. */
export const lastWordShape = z
  .array(z.enum(['group', 'account', 'user']))
  .refine((order) => new Set(order).size === order.length, 'nobody has the last word twice');
