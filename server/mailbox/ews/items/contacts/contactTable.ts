import type { ItemField } from '../ItemField.ts';
import { ownProperty } from '../ownProperty.ts';
import { addressRow } from '../rows/addressRow.ts';
import { bodyRow } from '../rows/bodyRow.ts';
import { choiceRow } from '../rows/choiceRow.ts';
import { dayRow } from '../rows/dayRow.ts';
import { emailRow } from '../rows/emailRow.ts';
import { entryRow } from '../rows/entryRow.ts';
import { genderRow } from '../rows/genderRow.ts';
import { listRow } from '../rows/listRow.ts';
import { mapiRow } from '../rows/mapiRow.ts';
import { sensitivityRow } from '../rows/sensitivityRow.ts';
import { textRow } from '../rows/textRow.ts';

const phone = (key: string): ItemField => entryRow('PhoneNumber', key);
const message = (key: string): ItemField => entryRow('ImAddress', key);
const tag = (number: string): ItemField => mapiRow({ tag: number, type: 'String' });
/** PSETID_Address ([MS-OXPROPS] 1.3.2). */
const named = (id: number): ItemField =>
  mapiRow({ distinguishedSet: 'Address', id, type: 'String' });
/** What Exchange has no place for. */
const own = (name: string): ItemField => mapiRow(ownProperty(`ErpLink${name}`));

/** What a contact's fields are in a ContactItemType and in [MS-OXOCNTC]; the picture is beside it (contactPicture). */
export const contactTable: Readonly<Record<string, ItemField>> = {
  displayName: textRow('contacts:DisplayName'),
  fileAs: textRow('contacts:FileAs'),
  title: tag('0x3a45'),
  firstName: textRow('contacts:GivenName'),
  middleName: textRow('contacts:MiddleName'),
  lastName: textRow('contacts:Surname'),
  suffix: textRow('contacts:Generation'),
  initials: textRow('contacts:Initials'),
  nickname: textRow('contacts:Nickname'),
  shortName: own('ShortName'),
  phoneticFirstName: named(0x802c),
  phoneticLastName: named(0x802d),
  phoneticCompany: named(0x802e),

  company1: textRow('contacts:CompanyName'),
  company2: own('Company2'),
  company3: own('Company3'),
  department: textRow('contacts:Department'),
  office: textRow('contacts:OfficeLocation'),
  jobTitle: textRow('contacts:JobTitle'),
  profession: textRow('contacts:Profession'),
  manager: textRow('contacts:Manager'),
  assistant: textRow('contacts:AssistantName'),
  spouse: textRow('contacts:SpouseName'),
  children: listRow('contacts:Children'),

  email1: emailRow(1),
  email2: emailRow(2),
  email3: emailRow(3),

  businessPhone: phone('BusinessPhone'),
  businessPhone2: phone('BusinessPhone2'),
  companyPhone: phone('CompanyMainPhone'),
  mobilePhone: phone('MobilePhone'),
  businessFax: phone('BusinessFax'),
  privatePhone: phone('HomePhone'),
  privatePhone2: phone('HomePhone2'),
  privateFax: phone('HomeFax'),
  otherPhone: phone('OtherTelephone'),
  otherFax: phone('OtherFax'),
  primaryPhone: phone('PrimaryPhone'),
  carPhone: phone('CarPhone'),
  radioPhone: phone('RadioPhone'),
  callbackPhone: phone('Callback'),
  assistantPhone: phone('AssistantPhone'),
  pager: phone('Pager'),
  isdn: phone('Isdn'),
  telex: phone('Telex'),
  textPhone: phone('TtyTddPhone'),

  businessStreet: addressRow('Business', 'Street'),
  businessPoBox: named(0x804a),
  businessPostalCode: addressRow('Business', 'PostalCode'),
  businessCity: addressRow('Business', 'City'),
  businessState: addressRow('Business', 'State'),
  businessCountry: addressRow('Business', 'CountryOrRegion'),
  privateStreet: addressRow('Home', 'Street'),
  privatePoBox: tag('0x3a5e'),
  privatePostalCode: addressRow('Home', 'PostalCode'),
  privateCity: addressRow('Home', 'City'),
  privateState: addressRow('Home', 'State'),
  privateCountry: addressRow('Home', 'CountryOrRegion'),
  otherStreet: addressRow('Other', 'Street'),
  otherPoBox: tag('0x3a64'),
  otherPostalCode: addressRow('Other', 'PostalCode'),
  otherCity: addressRow('Other', 'City'),
  otherState: addressRow('Other', 'State'),
  otherCountry: addressRow('Other', 'CountryOrRegion'),
  mailingAddress: choiceRow('contacts:PostalAddressIndex', {
    none: 'None',
    business: 'Business',
    private: 'Home',
    other: 'Other',
  }),

  // By tag, because the element (BusinessHomePage) takes an xs:anyURI only, and people write anything there.
  website: tag('0x3a51'),
  privateWebsite: tag('0x3a50'),
  instantMessage1: message('ImAddress1'),
  instantMessage2: message('ImAddress2'),
  instantMessage3: message('ImAddress3'),
  skype: own('Skype'),

  birthday: dayRow('contacts:Birthday'),
  anniversary: dayRow('contacts:WeddingAnniversary'),
  gender: genderRow,
  language: tag('0x3a0c'),
  hobbies: tag('0x3a43'),

  customerNumber: tag('0x3a4a'),
  personNumber: own('PersonNumber'),
  account: tag('0x3a00'),
  referredBy: tag('0x3a47'),

  categories: listRow('item:Categories'),
  sensitivity: sensitivityRow,
  notes: bodyRow,
};
