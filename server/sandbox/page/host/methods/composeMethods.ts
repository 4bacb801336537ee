import { z } from 'zod';
import type { Person } from '../../../mailbox/Person.ts';
import type { ComposedMail } from '../../ComposedMail.ts';
import type { HostContext } from '../HostContext.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { recipientData } from '../recipientData.ts';
import { reply } from '../reply.ts';
import type { Reply } from '../reply.ts';

const Recipients = z.object({
  recipientField: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  recipientArray: z
    .array(z.object({ address: z.string(), name: z.string().nullish() }))
    .max(100)
    .default([]),
});
/** Bcc is nobody here: the form has no line for it. */
const fields = ['to', 'cc', null] as const;

/** What an add-in asks and changes while a mail is written; nothing is told unasked. */
export const composeMethods: Record<number, OfficeMethod> = {
  18: mailMethod('item.subject.getAsync', '1.1', z.unknown(), (_params, mail) =>
    reply.done(mail.state.get().subject),
  ),
  17: mailMethod(
    'item.subject.setAsync',
    '1.1',
    z.object({ subject: z.string().max(255) }),
    ({ subject }, mail) => changed(mail, { subject }),
  ),
  15: mailMethod(
    'item.to/cc/bcc.getAsync',
    '1.1',
    Recipients,
    ({ recipientField }, mail, { mailbox }) =>
      reply.done(
        peopleIn(mail, recipientField).map((person) =>
          recipientData(person, domain(mailbox.address)),
        ),
      ),
  ),
  21: mailMethod(
    'item.to/cc/bcc.setAsync',
    '1.1',
    Recipients,
    ({ recipientField, recipientArray }, mail) =>
      setPeople(mail, recipientField, recipientArray.map(asPerson)),
  ),
  22: mailMethod(
    'item.to/cc/bcc.addAsync',
    '1.1',
    Recipients,
    ({ recipientField, recipientArray }, mail) =>
      setPeople(mail, recipientField, [
        ...peopleIn(mail, recipientField),
        ...recipientArray.map(asPerson),
      ]),
  ),
  107: mailMethod('item.from.getAsync', '1.7', z.unknown(), (_params, { mailbox }) =>
    reply.done(recipientData(mailbox, domain(mailbox.address))),
  ),
  // This Outlook keeps no drafts: a mail is in the mailbox when it is sent.
  32: mailMethod('item.saveAsync', '1.3', z.unknown(), () => reply.refused(9017)),
  164: mailMethod('item.getItemIdAsync', '1.8', z.unknown(), () => reply.refused(9046)),
};

function mailMethod<T>(
  api: string,
  since: string,
  params: z.ZodType<T>,
  run: (params: T, mail: ComposedMail, context: HostContext) => Reply | Promise<Reply>,
): OfficeMethod {
  return officeMethod({
    ...{ api, since, params },
    run: (checked, context) => {
      const shown = context.item();
      // office.js offers these on a written mail only; another item came in between.
      if (shown?.kind !== 'compose') return reply.refused(9032);
      return run(checked, shown.mail, context);
    },
  });
}

function peopleIn(mail: ComposedMail, field: 0 | 1 | 2): Person[] {
  const name = fields[field];
  return name === null ? [] : mail.state.get()[name];
}

function setPeople(mail: ComposedMail, field: 0 | 1 | 2, people: Person[]): Reply {
  const name = fields[field];
  return name === null ? reply.refused(9032) : changed(mail, { [name]: people });
}

function changed(mail: ComposedMail, change: Parameters<ComposedMail['change']>[0]): Reply {
  mail.change(change, 'addin');
  return reply.done();
}

const asPerson = (given: { name?: string | null | undefined; address: string }): Person => ({
  name: given.name?.trim() ? given.name : given.address,
  address: given.address,
});

const domain = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();
