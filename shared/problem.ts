import { z } from 'zod';
import { errorKinds } from './errorKinds.ts';

/** The one form of every error answer: problem+json (RFC 9457), with our kind and reason. */
export const Problem = z
  .object({
    type: z.string().describe('`urn:erp-link:` and the kind.'),
    title: z.string().describe('The sentence for a person.'),
    status: z.number().int(),
    kind: z.enum(errorKinds).or(z.literal('defect')),
    reason: z
      .string()
      .optional()
      .describe('A stable word for the one reason among many of its kind.'),
    fields: z
      .array(z.object({ path: z.string(), expected: z.string() }))
      .optional()
      .describe('For invalid-input: which part of the request, and what was expected.'),
    retryAfter: z.number().optional().describe('Seconds.'),
    correlationId: z.string().describe('Quote it to the administrator; it is in the log.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
