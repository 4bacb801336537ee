const from =
  (least: number, most: number) =>
  (text: string): boolean =>
    Number(text) >= least && Number(text) <= most;
const like =
  (form: RegExp) =>
  (text: string): boolean =>
    form.test(text);

/** What the schema asks of simple types beyond their form (types.xsd of EWS), by type. */
export const facets: Readonly<Record<string, (text: string) => boolean>> = {
  NonEmptyStringType: (text) => text !== '',
  GuidType: like(/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/),
  PropertyTagType: (text) =>
    /^0[xX][0-9A-Fa-f]{1,4}$/.test(text) || (/^\d{1,5}$/.test(text) && Number(text) < 65_536),
  ExcludesAttributeType: like(/^(0[xX][0-9A-Fa-f]*|\d*)$/),
  ReminderMinutesBeforeStartType: from(0, 2_629_800),
  SubscriptionTimeoutType: from(1, 1440),
  SubscriptionStatusFrequencyType: from(1, 1440),
  StreamingSubscriptionConnectionTimeoutType: from(1, 30),
  MaxSyncChangesReturnedType: from(1, 512),
};
