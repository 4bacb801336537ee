/** What may stand in an element, in order. */
export type Particle =
  | { kind: 'element'; name: string; space: string; type: string; min: number; max: number }
  | { kind: 'sequence' | 'choice'; parts: readonly Particle[]; min: number; max: number }
  | { kind: 'any'; min: number; max: number };
