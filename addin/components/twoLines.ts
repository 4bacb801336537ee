/** Cuts a text after its second line with an ellipsis; browsers know this by the old box's names only. */
export const twoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
} as const;
