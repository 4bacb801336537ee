import type { FieldRule } from './FieldRule.ts';
import { importanceRule } from './importanceRule.ts';
import { sensitivityRule } from './sensitivityRule.ts';

/**
 * A mail, incoming or sent: EM5 and EM6, RFC 5322, Exchange Message. What was sent never changes; read, flag,
 * folder and categories do.
 */
export const mailFields: Readonly<Record<string, FieldRule>> = {
  subject: { type: 'line', max: 2000, meaning: 'EM5 subject. Subject.' },
  body: { type: 'text', max: 10_000_000, meaning: 'EM5 body as plain text. Body.' },
  bodyHtml: { type: 'html', max: 20_000_000, meaning: 'EM5 body as it was written. Body.' },
  parties: {
    type: 'parties',
    max: 5000,
    meaning: 'EM5 From, To and Cc, and Bcc of what one sent. From, ToRecipients and others.',
  },
  replyTo: { type: 'parties', max: 100, meaning: 'Reply-To; ReplyTo.' },
  received: {
    type: 'moment',
    isInstant: true,
    meaning: 'EM5 received time. Received; DateTimeReceived.',
  },
  sent: { type: 'moment', isInstant: true, meaning: 'EM6 time it was sent. Date; DateTimeSent.' },
  importance: importanceRule,
  sensitivity: sensitivityRule,
  read: { type: 'flag', meaning: 'BW12. IsRead; \\Seen.' },
  flag: {
    type: 'choice',
    choices: ['none', 'flagged', 'done'],
    empty: 'none',
    meaning: 'Follow-up flag. Flag.FlagStatus; \\Flagged.',
  },
  folder: { type: 'line', max: 1000, meaning: 'BW12 folder it lies in, parts divided by /.' },
  attachments: { type: 'blobs', max: 1000, meaning: 'Attachments that are no part of the body.' },
  messageId: { type: 'line', max: 1000, meaning: 'Message-ID; InternetMessageId.' },
  inReplyTo: { type: 'line', max: 1000, meaning: 'In-Reply-To.' },
  references: { type: 'list', max: 500, meaning: 'References, oldest first.' },
  conversation: { type: 'line', max: 500, meaning: 'ConversationId; what answers belong to.' },
  categories: { type: 'set', max: 200, meaning: 'Categories.' },
  addressNumber: { type: 'line', max: 100, meaning: 'EM5 number of the matching address.' },
  addressName: { type: 'line', max: 255, meaning: 'EM5 its name.' },
  personNumber: { type: 'line', max: 100, meaning: 'EM5 number of the matching contact person.' },
  personName: { type: 'line', max: 255, meaning: 'EM5 their name.' },
  erpState: {
    type: 'choice',
    choices: ['received', 'sent'],
    meaning: 'EM5, EM6 status in the ERP, with its mark (EE, EA) set by the connector.',
  },
};
