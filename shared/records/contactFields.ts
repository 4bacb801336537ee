import type { FieldRule } from './FieldRule.ts';
import { sensitivityRule } from './sensitivityRule.ts';

/** As long as the longest of Exchange's single lines; ERPs are shorter and say so in their limits. */
const line = (meaning: string): FieldRule => ({ type: 'line', max: 255, meaning });
const phone = (meaning: string): FieldRule => ({ type: 'phone', max: 80, meaning });
const mailAddress = (meaning: string): FieldRule => ({ type: 'mailAddress', max: 320, meaning });
const web = (meaning: string): FieldRule => ({ type: 'web', max: 2000, meaning });

/**
 * A contact: a person, or an organization without one. EM7 names the rows marked so; the rest is what Outlook
 * ([MS-OXOCNTC], EWS Contact, Graph contact) and vCard 4 (RFC 6350) users expect.
 */
export const contactFields: Readonly<Record<string, FieldRule>> = {
  displayName: line('Name as it is shown. vCard FN; EWS DisplayName.'),
  fileAs: line('Name it is sorted by. EWS FileAs; vCard N;SORT-AS.'),
  title: line(
    'Salutation and degree before the name. vCard N prefixes; Exchange DisplayNamePrefix.',
  ),
  firstName: line('EM7 first name. vCard N given; Exchange GivenName.'),
  middleName: line('vCard N additional; Exchange MiddleName.'),
  lastName: line('EM7 last name. vCard N family; Exchange Surname.'),
  suffix: line('Jr., III., degrees after the name. vCard N suffixes; Exchange Generation.'),
  initials: line('Exchange Initials.'),
  nickname: line('vCard NICKNAME; Exchange Nickname.'),
  shortName: line('EM7 short name: the word by which the ERP calls the address.'),
  phoneticFirstName: line('Exchange YomiFirstName; X-PHONETIC-FIRST-NAME.'),
  phoneticLastName: line('Exchange YomiLastName; X-PHONETIC-LAST-NAME.'),
  phoneticCompany: line('Exchange YomiCompanyName.'),

  company1: line('EM7 company name, first line. vCard ORG; Exchange CompanyName.'),
  company2: line('EM7 company name, second line. No home in Exchange; vCard by X-property.'),
  company3: line('EM7 company name, third line. As company2.'),
  department: line('EM7 department. vCard ORG second part; Exchange Department.'),
  office: line('Room or site. Exchange OfficeLocation.'),
  jobTitle: line('EM7 function. vCard TITLE; Exchange JobTitle.'),
  profession: line('vCard ROLE; Exchange Profession.'),
  manager: line('vCard RELATED;TYPE=supervisor; Exchange Manager.'),
  assistant: line('vCard RELATED;TYPE=assistant; Exchange AssistantName.'),
  spouse: line('vCard RELATED;TYPE=spouse; Exchange SpouseName.'),
  children: { type: 'set', max: 50, meaning: 'vCard RELATED;TYPE=child; Exchange Children.' },

  email1: mailAddress('EM7 e-mail. vCard EMAIL, the preferred; Exchange EmailAddress1.'),
  email2: mailAddress('EM7 private e-mail by custom of the presets. Exchange EmailAddress2.'),
  email3: mailAddress('Exchange EmailAddress3.'),

  businessPhone: phone('EM7 phone. vCard TEL;TYPE=work,voice; Exchange BusinessPhone.'),
  businessPhone2: phone('Exchange BusinessPhone2.'),
  companyPhone: phone('Switchboard. Exchange CompanyMainPhone.'),
  mobilePhone: phone('EM7 mobile. vCard TEL;TYPE=cell; Exchange MobilePhone.'),
  businessFax: phone('EM7 fax. vCard TEL;TYPE=work,fax; Exchange BusinessFax.'),
  privatePhone: phone('EM7 private phone. vCard TEL;TYPE=home,voice; Exchange HomePhone.'),
  privatePhone2: phone('Exchange HomePhone2.'),
  privateFax: phone('EM7 private fax. vCard TEL;TYPE=home,fax; Exchange HomeFax.'),
  otherPhone: phone('vCard TEL;TYPE=voice; Exchange OtherTelephone.'),
  otherFax: phone('Exchange OtherFax.'),
  primaryPhone: phone('The one to try first. vCard TEL;PREF=1; Exchange PrimaryPhone.'),
  carPhone: phone('Exchange CarPhone.'),
  radioPhone: phone('Exchange RadioPhone.'),
  callbackPhone: phone('Exchange Callback.'),
  assistantPhone: phone('Exchange AssistantPhone.'),
  pager: phone('vCard TEL;TYPE=pager; Exchange Pager.'),
  isdn: phone('Exchange Isdn.'),
  telex: phone('Exchange Telex.'),
  textPhone: phone('For the deaf. vCard TEL;TYPE=textphone; Exchange TtyTddPhone.'),

  ...postalAddress('business', 'EM7. vCard ADR;TYPE=work; Exchange BusinessAddress'),
  ...postalAddress('private', 'EM7 private. vCard ADR;TYPE=home; Exchange HomeAddress'),
  ...postalAddress('other', 'vCard ADR; Exchange OtherAddress'),
  mailingAddress: {
    type: 'choice',
    choices: ['none', 'business', 'private', 'other'],
    empty: 'none',
    meaning: 'Which of the three letters go to. vCard ADR;PREF=1; Exchange PostalAddressIndex.',
  },

  website: web('EM7 web. vCard URL;TYPE=work; Exchange BusinessHomePage.'),
  privateWebsite: web('vCard URL;TYPE=home; PidTagPersonalHomePage.'),
  instantMessage1: line('vCard IMPP; Exchange ImAddress1.'),
  instantMessage2: line('Exchange ImAddress2.'),
  instantMessage3: line('Exchange ImAddress3.'),
  skype: line('EM7 Skype. vCard IMPP:skype.'),

  birthday: {
    type: 'date',
    mayLackYear: true,
    meaning: 'EM7 birthday. vCard BDAY; Exchange Birthday. A day, never a moment.',
  },
  anniversary: {
    type: 'date',
    mayLackYear: true,
    meaning: 'Wedding day. vCard ANNIVERSARY; Exchange WeddingAnniversary.',
  },
  gender: {
    type: 'choice',
    choices: ['unspecified', 'female', 'male', 'other'],
    empty: 'unspecified',
    meaning: 'vCard GENDER; PidTagGender.',
  },
  language: line('Language to write in, BCP 47. vCard LANG.'),
  hobbies: line('PidTagHobbies; vCard HOBBY (RFC 6715).'),
  picture: {
    type: 'blob',
    meaning: 'EM7 picture. vCard PHOTO; Exchange HasPicture with its file.',
  },

  customerNumber: line('Number of the address in the ERP. PidTagCustomerId.'),
  personNumber: line('EM7 number of the contact person in the ERP. No home in Exchange.'),
  account: line('PidTagAccount.'),
  referredBy: line('PidTagReferredByName.'),

  categories: { type: 'set', max: 200, meaning: 'vCard CATEGORIES; Exchange Categories.' },
  sensitivity: sensitivityRule,
  notes: { type: 'text', max: 1_000_000, meaning: 'EM7 remark. vCard NOTE; Exchange Body.' },
};

function postalAddress(which: string, source: string): Record<string, FieldRule> {
  return {
    [`${which}Street`]: { type: 'text', max: 255, meaning: `${source}: street, lines of it.` },
    [`${which}PoBox`]: line(`${source}: post office box.`),
    [`${which}PostalCode`]: line(`${source}: post code.`),
    [`${which}City`]: line(`${source}: town.`),
    [`${which}State`]: line(`${source}: state.`),
    [`${which}Country`]: line(`${source}: country or region, in words as the side has it.`),
  };
}
