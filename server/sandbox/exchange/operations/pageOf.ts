import { ItemError } from '../soap/ItemError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Page } from './Page.ts';

/** No page is larger (Microsoft, EWSFindCountLimit). */
const most = 1000;

/**
 * Takes the page that an indexed or a fractional view asks for.
 *
 * @throws ItemError for a view that cannot be.
 */
export function pageOf<T>(all: readonly T[], view: XmlElement | undefined): Page<T> {
  const total = String(all.length);
  if (view === undefined || /CalendarView|ContactsView/.test(view.name)) {
    const limit = Number(view?.attributes['MaxEntriesReturned'] ?? most);
    const isAll = all.length <= limit;
    return {
      rows: all.slice(0, limit),
      attributes: { TotalItemsInView: total, IncludesLastItemInRange: String(isAll) },
    };
  }
  const { attributes } = view;
  const limit = Math.min(Number(attributes['MaxEntriesReturned'] ?? most), most);
  if (limit < 1) throw new ItemError('ErrorInvalidPagingMaxRows', 'A page has at least one row.');
  if (view.name.startsWith('Fractional')) {
    const [above, below] = [Number(attributes['Numerator']), Number(attributes['Denominator'])];
    if (below < 1 || above < 0 || above > below) {
      throw new ItemError(
        'ErrorInvalidFractionalPagingParameters',
        'The fraction is not from 0 to 1.',
      );
    }
    const start = Math.floor((all.length * above) / below);
    const end = Math.min(start + limit, all.length);
    return {
      rows: all.slice(start, end),
      attributes: {
        NumeratorOffset: String(end),
        AbsoluteDenominator: total,
        IncludesLastItemInRange: String(end >= all.length),
        TotalItemsInView: total,
      },
    };
  }
  const offset = Number(attributes['Offset'] ?? 0);
  if (offset < 0) {
    throw new ItemError('ErrorInvalidIndexedPagingParameters', 'The offset is negative.');
  }
  const isFromEnd = attributes['BasePoint'] === 'End';
  const end = isFromEnd ? Math.max(all.length - offset, 0) : Math.min(offset + limit, all.length);
  const start = isFromEnd ? Math.max(end - limit, 0) : Math.min(offset, all.length);
  const isLast = isFromEnd ? start === 0 : end >= all.length;
  return {
    rows: all.slice(start, end),
    attributes: {
      IndexedPagingOffset: String(isFromEnd ? all.length - start : end),
      TotalItemsInView: total,
      IncludesLastItemInRange: String(isLast),
    },
  };
}
