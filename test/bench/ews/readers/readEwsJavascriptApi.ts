import ews from 'ews-javascript-api';
import { printReading } from './printReading.ts';

/** The same as `readOurs.ts` with the npm library. */
const [url = '', user = ''] = process.argv.slice(2);
const { ContactSchema, ItemSchema, PropertySet, BasePropertySet } = ews;
const wanted = new PropertySet(BasePropertySet.IdOnly, [
  ItemSchema.Body,
  ContactSchema.DisplayName,
  ContactSchema.GivenName,
  ContactSchema.Surname,
  ContactSchema.CompanyName,
  ContactSchema.JobTitle,
  ContactSchema.EmailAddress1,
  ContactSchema.BusinessPhone,
  ContactSchema.MobilePhone,
  ContactSchema.BusinessAddressStreet,
  ContactSchema.BusinessAddressCity,
  ContactSchema.BusinessAddressPostalCode,
]);
wanted.RequestedBodyType = ews.BodyType.Text;

await printReading(async () => {
  const service = new ews.ExchangeService(ews.ExchangeVersion.Exchange2013_SP1);
  service.Url = new ews.Uri(url);
  service.Credentials = new ews.WebCredentials(user, 'a');
  const ids: ews.ItemId[] = [];
  for (let more = true; more;) {
    const view = new ews.ItemView(1000, ids.length);
    view.PropertySet = new PropertySet(BasePropertySet.IdOnly);
    const page = await service.FindItems(ews.WellKnownFolderName.Contacts, view);
    ids.push(...page.Items.map(({ Id }) => Id));
    more = page.MoreAvailable;
  }
  let items = 0;
  for (let at = 0; at < ids.length; at += 100) {
    const read = await service.BindToItems(ids.slice(at, at + 100), wanted);
    for (const { Item } of read.Responses) {
      if (Item instanceof ews.Contact && Item.Surname !== '') items += 1;
    }
  }
  return items;
});
