import './zodWithoutEval.ts';
import { routes } from '../shared/routes.ts';
import { readProblem } from './readProblem.ts';

/** What is sent to the backend and what comes back, with the schemas that check it: half the size of all that is ours. */
export const wire = { routes, readProblem };
