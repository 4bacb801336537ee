import { z } from 'zod';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';

const ItemId = z.object({ itemId: z.string() });
const texts = z.array(z.string()).nullish();
const NewAppointment = z.object({
  requiredAttendees: texts,
  optionalAttendees: texts,
  start: z.number().nullish(),
  end: z.number().nullish(),
  location: z.string().nullish(),
  subject: z.string().nullish(),
  body: z.string().nullish(),
});
const NewMail = z.object({
  toRecipients: texts,
  subject: z.string().nullish(),
  htmlBody: z.string().nullish(),
});

/** Forms that Outlook opens at an add-in's wish. */
export const formMethods: Record<number, OfficeMethod> = {
  8: openItem('mailbox.displayMessageForm', '1.1'),
  9: openItem('mailbox.displayAppointmentForm', '1.1'),
  179: openItem('mailbox.displayMessageFormAsync', '1.9'),
  180: openItem('mailbox.displayAppointmentFormAsync', '1.9'),
  7: newAppointment('mailbox.displayNewAppointmentForm', '1.1'),
  177: newAppointment('mailbox.displayNewAppointmentFormAsync', '1.9'),
  44: newMail('mailbox.displayNewMessageForm', '1.6'),
  178: newMail('mailbox.displayNewMessageFormAsync', '1.9'),
  10: replyForm('item.displayReplyForm', '1.1', 'reply'),
  30: replyForm('item.displayReplyForm', '1.1', 'reply'),
  11: replyForm('item.displayReplyAllForm', '1.1', 'replyAll'),
  31: replyForm('item.displayReplyAllForm', '1.1', 'replyAll'),
  181: replyForm('item.displayReplyFormAsync', '1.9', 'reply'),
  183: replyForm('item.displayReplyFormAsync', '1.9', 'reply'),
  182: replyForm('item.displayReplyAllFormAsync', '1.9', 'replyAll'),
  184: replyForm('item.displayReplyAllFormAsync', '1.9', 'replyAll'),
  42: officeMethod({
    api: 'ui.closeContainer',
    since: '1.5',
    params: z.unknown(),
    run: (_params, { ui }) => {
      ui.closePane();
      return reply.done();
    },
  }),
};

function openItem(api: string, since: string): OfficeMethod {
  return officeMethod({
    ...{ api, since, params: ItemId },
    run: async ({ itemId }, { ui }) =>
      (await ui.openItem(itemId)) ? reply.done() : reply.refused(9049),
  });
}

function newAppointment(api: string, since: string): OfficeMethod {
  return officeMethod({
    ...{ api, since, params: NewAppointment },
    run: (wish, { ui }) => {
      ui.openForm({
        form: 'newAppointment',
        required: wish.requiredAttendees ?? [],
        optional: wish.optionalAttendees ?? [],
        start: wish.start ?? null,
        end: wish.end ?? null,
        location: wish.location ?? '',
        subject: wish.subject ?? '',
        text: wish.body ?? '',
      });
      return reply.done();
    },
  });
}

function newMail(api: string, since: string): OfficeMethod {
  return officeMethod({
    ...{ api, since, params: NewMail },
    run: ({ toRecipients, subject, htmlBody }, { ui }) => {
      ui.openForm({
        form: 'newMail',
        to: toRecipients ?? [],
        subject: subject ?? '',
        html: htmlBody ?? '',
      });
      return reply.done();
    },
  });
}

function replyForm(api: string, since: string, form: 'reply' | 'replyAll'): OfficeMethod {
  return officeMethod({
    ...{ api, since, params: z.object({ htmlBody: z.string().nullish() }) },
    run: ({ htmlBody }, { ui }) => {
      ui.openForm({ form, html: htmlBody ?? '' });
      return reply.done();
    },
  });
}
