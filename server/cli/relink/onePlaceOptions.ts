/** Options that name one account. */
export const onePlaceOptions = { account: { type: 'string' } } as const;
