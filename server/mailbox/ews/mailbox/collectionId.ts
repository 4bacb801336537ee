import { areas, type Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';

/** A folder as one area sees it: Deleted Items holds things of all areas, and is a collection of each. */
export const collectionId = {
  write(area: Area, folderId: string): string {
    return `${area}/${folderId}`;
  },

  /** @throws AppError `invalid-input` where it is none of ours */
  read(id: string): { area: Area; folderId: string } {
    const at = id.indexOf('/');
    const area = areas.find((each) => each === id.slice(0, at));
    if (area !== undefined) return { area, folderId: id.slice(at + 1) };
    throw new AppError('invalid-input', 'This is no folder of a mailbox.', {
      reason: 'collection',
    });
  },
};
