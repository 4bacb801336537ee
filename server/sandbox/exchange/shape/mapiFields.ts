const appointment = '00062002-0000-0000-c000-000000000046';
const common = '00062008-0000-0000-c000-000000000046';
const address = '00062004-0000-0000-c000-000000000046';
const task = '00062003-0000-0000-c000-000000000046';
const strings = '00020329-0000-0000-c000-000000000046';

const tags = `
1a ItemClass;37 Subject;e1d Subject;1000 Body;36 Sensitivity;17 Importance;3008 LastModifiedTime;3007 DateTimeCreated
e06 DateTimeReceived;39 DateTimeSent;e08 Size;e04 DisplayTo;e03 DisplayCc;1035 InternetMessageId;1042 InReplyTo
3001 DisplayName;3a06 GivenName;3a11 Surname;3a44 MiddleName;3a05 Generation;3a0a Initials;3a4f Nickname
3a16 CompanyName;3a17 JobTitle;3a18 Department;3a19 OfficeLocation;3a4e Manager;3a30 AssistantName;3a46 Profession
3a48 SpouseName;3a42 Birthday;3a41 WeddingAnniversary;3a51 BusinessHomePage
3a08 PhoneNumbers/BusinessPhone;3a1b PhoneNumbers/BusinessPhone2;3a09 PhoneNumbers/HomePhone
3a2f PhoneNumbers/HomePhone2;3a1c PhoneNumbers/MobilePhone;3a1d PhoneNumbers/RadioPhone;3a1e PhoneNumbers/CarPhone
3a1f PhoneNumbers/OtherTelephone;3a1a PhoneNumbers/PrimaryPhone;3a21 PhoneNumbers/Pager
3a24 PhoneNumbers/BusinessFax;3a25 PhoneNumbers/HomeFax;3a23 PhoneNumbers/OtherFax
3a2e PhoneNumbers/AssistantPhone;3a02 PhoneNumbers/Callback;3a57 PhoneNumbers/CompanyMainPhone
3a2d PhoneNumbers/Isdn;3a2c PhoneNumbers/Telex;3a4b PhoneNumbers/TtyTddPhone
3a5d PhysicalAddresses/Home/Street;3a59 PhysicalAddresses/Home/City;3a5c PhysicalAddresses/Home/State
3a5b PhysicalAddresses/Home/PostalCode;3a5a PhysicalAddresses/Home/CountryOrRegion
3a63 PhysicalAddresses/Other/Street;3a5f PhysicalAddresses/Other/City;3a62 PhysicalAddresses/Other/State
3a61 PhysicalAddresses/Other/PostalCode;3a60 PhysicalAddresses/Other/CountryOrRegion`;

const named: readonly (readonly [string, string])[] = [
  [`${address}/id:32773`, 'FileAs'],
  [`${address}/id:32837`, 'PhysicalAddresses/Business/Street'],
  [`${address}/id:32838`, 'PhysicalAddresses/Business/City'],
  [`${address}/id:32839`, 'PhysicalAddresses/Business/State'],
  [`${address}/id:32840`, 'PhysicalAddresses/Business/PostalCode'],
  [`${address}/id:32841`, 'PhysicalAddresses/Business/CountryOrRegion'],
  [`${address}/id:32866`, 'ImAddresses/ImAddress1'],
  [`${address}/id:32899`, 'EmailAddresses/EmailAddress1'],
  [`${address}/id:32915`, 'EmailAddresses/EmailAddress2'],
  [`${address}/id:32931`, 'EmailAddresses/EmailAddress3'],
  [`${appointment}/id:33288`, 'Location'],
  [`${appointment}/id:33293`, 'Start'],
  [`${appointment}/id:33294`, 'End'],
  [`${appointment}/id:33285`, 'LegacyFreeBusyStatus'],
  [`${appointment}/id:33301`, 'IsAllDayEvent'],
  [`${appointment}/id:33315`, 'IsRecurring'],
  [`${common}/id:34049`, 'ReminderMinutesBeforeStart'],
  [`${common}/id:34051`, 'ReminderIsSet'],
  [`${task}/id:33025`, 'Status'],
  [`${task}/id:33026`, 'PercentComplete'],
  [`${task}/id:33028`, 'StartDate'],
  [`${task}/id:33029`, 'DueDate'],
  [`${task}/id:33039`, 'CompleteDate'],
  [`${task}/id:33052`, 'IsComplete'],
  [`${strings}/name:Keywords`, 'Categories'],
  [`${strings}/name:urn:schemas:calendar:uid`, 'UID'],
];

/**
 * MAPI properties that have an element of their own in EWS, so that both are one value however it is written
 * ([MS-OXPROPS]; [MS-OXOCNTC], [MS-OXOTASK], [MS-OXOCAL]). DavMail writes contacts by them alone.
 */
export const mapiFields: ReadonlyMap<string, string> = new Map([
  ...tags
    .trim()
    .split(/[;\n]/)
    .map((entry): [string, string] => {
      const [tag = '', field = ''] = entry.split(' ');
      return [`tag:0x${tag}`, field];
    }),
  ...named,
]);
