import type { FieldRule } from './FieldRule.ts';
import { importanceRule } from './importanceRule.ts';
import { sensitivityRule } from './sensitivityRule.ts';

/**
 * An appointment, or a series as one aggregate: EM8, iCalendar VEVENT (RFC 5545 3.6.1), Exchange CalendarItem, Graph
 * event. All-day is said by the kind of `start` and `end`: dates, the end exclusive (settleFields).
 */
export const appointmentFields: Readonly<Record<string, FieldRule>> = {
  subject: { type: 'line', max: 255, meaning: 'EM8 subject. SUMMARY; Subject.' },
  body: { type: 'text', max: 1_000_000, meaning: 'EM8 remark. DESCRIPTION; Body as text.' },
  place: { type: 'line', max: 255, meaning: 'EM8 place. LOCATION; Location.' },
  start: { type: 'moment', meaning: 'EM8 start. DTSTART; Start with StartTimeZone.' },
  end: {
    type: 'moment',
    meaning: 'EM8 end, exclusive; of a whole day the day after. DTEND; End with EndTimeZone.',
  },
  recurrence: {
    type: 'recurrence',
    meaning: 'MT2 series. RRULE, EXDATE and RECURRENCE-ID; Recurrence. Null: it happens once.',
  },
  busyStatus: {
    type: 'choice',
    choices: ['free', 'tentative', 'busy', 'outOfOffice', 'elsewhere'],
    empty: 'busy',
    meaning: 'TRANSP and X-MICROSOFT-CDO-BUSYSTATUS; LegacyFreeBusyStatus.',
  },
  reminderSet: { type: 'flag', meaning: 'EM8 reminder. VALARM there or not; ReminderIsSet.' },
  reminderMinutes: {
    type: 'integer',
    range: { from: 0, to: 2_629_800 },
    meaning: 'EM8 lead time of the reminder. VALARM TRIGGER; ReminderMinutesBeforeStart.',
  },
  importance: importanceRule,
  sensitivity: sensitivityRule,
  categories: { type: 'set', max: 200, meaning: 'CATEGORIES; Categories.' },
  highlight: {
    type: 'line',
    max: 100,
    meaning:
      'EM8 highlight: the label or colour of it, in the words of the mapping. COLOR (RFC 7986).',
  },
  parties: {
    type: 'parties',
    max: 5000,
    meaning: 'Organizer and attendees. ORGANIZER, ATTENDEE; RequiredAttendees and others.',
  },
  meetingState: {
    type: 'choice',
    choices: ['appointment', 'meeting', 'received', 'cancelled'],
    empty: 'appointment',
    meaning: 'Own, called by us, called by another, called off. STATUS; AppointmentState.',
  },
  responseWanted: { type: 'flag', empty: true, meaning: 'RSVP; IsResponseRequested.' },
  newTimeProposals: { type: 'flag', empty: true, meaning: 'Graph allowNewTimeProposals.' },
  onlineLink: {
    type: 'web',
    max: 4000,
    meaning: 'Where to join. CONFERENCE (RFC 7986); JoinOnlineMeetingUrl.',
  },
  website: { type: 'web', max: 2000, meaning: 'URL; MeetingWorkspaceUrl.' },
  attachments: { type: 'blobs', max: 200, meaning: 'ATTACH; Attachments.' },
  iCalUid: {
    type: 'line',
    max: 1000,
    meaning: 'One meeting in many calendars is known by it (NX16). UID; UID, iCalUId.',
  },
};
