import { AppError } from '../../core/AppError.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import { changeItem } from './changeItem.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';

/** Characters that Outlook lets one add-in keep on one item (platform.md A5, "Limits"). */
const limit = 2500;

/**
 * What add-ins keep on an item. Exchange has them as one named property for each add-in with all of
 * it as JSON, so that whoever has EWS can read them too; an add-in never sees another's.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/metadata-for-an-outlook-add-in
 */
export const customProperties = {
  /** Empty where it keeps nothing. */
  async read(box: OutlookBox, itemId: string, addinId: string): Promise<Record<string, unknown>> {
    const item = await openItem(box, itemId, [{ extended: fieldOf(addinId) }]);
    const text = textOf(item, 'ExtendedProperty', 'Value') ?? '';
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  },

  /** @throws AppError `invalid-input` beyond 2,500 characters of JSON */
  async save(
    box: OutlookBox,
    itemId: string,
    addinId: string,
    properties: Record<string, unknown>,
  ): Promise<void> {
    const text = JSON.stringify(properties);
    if (text.length > limit) {
      throw new AppError(
        'invalid-input',
        `Custom properties of an item may hold ${limit} characters, not ${text.length}.`,
      );
    }
    const extended = fieldOf(addinId);
    const value = element(
      't:ExtendedProperty',
      {},
      element('t:ExtendedFieldURI', {
        DistinguishedPropertySetId: extended.distinguishedSet,
        PropertyName: extended.name,
        PropertyType: extended.type,
      }),
      element('t:Value', {}, text),
    );
    await changeItem(box, itemId, [], () => [[{ extended }, value]]);
  },
};

const fieldOf = (addinId: string) => ({
  distinguishedSet: 'PublicStrings',
  name: `cecp-${addinId}`,
  type: 'String',
});
