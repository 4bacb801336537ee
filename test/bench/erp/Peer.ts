import type { Figure } from '../Figure.ts';

/** What the times of requests are held against; milliseconds. */
export type Peer = Required<Pick<Figure, 'peer' | 'peerValue' | 'peerProcessor'>>;
