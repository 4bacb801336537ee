/** What Outlook says beside what the ERP says; below it where the pane is narrow or the text is large. */
export const twoSides = {
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: '6px',
  marginTop: '2px',
  '@media (max-width: 240px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const;
