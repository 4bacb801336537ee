import type { Area } from '../../../../shared/records/Area.ts';
import { listQuestions } from '../../service/listQuestions.ts';
import type { ListedThing } from './ListedThing.ts';
import type { ownArea } from './ownArea.ts';
import { readThings } from './readThings.ts';

/** Questions that things are marked with. */
const mostQuestions = 5_000;

/** All things of an area that the caller owns. @throws AppError whatever the store fails with. */
export async function allThings(
  { ports, account, scope }: Awaited<ReturnType<typeof ownArea>>,
  area: Area,
): Promise<ListedThing[]> {
  const questions = await listQuestions(ports, account.id, area, mostQuestions);
  return await readThings(ports.sync, scope, questions);
}
