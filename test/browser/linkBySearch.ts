import type { OutlookPage } from './OutlookPage.ts';

/**
 * Searches in the pane, links the first result that says what was searched for to the open item, and goes back to the
 * item. Answers the record's title.
 */
export async function linkBySearch(outlook: OutlookPage, text: string): Promise<string> {
  await outlook.search(text);
  const first = outlook.row(outlook.results, text);
  const title = await first.getByRole('button').first().innerText();
  await outlook.link(first);
  await first.getByText(outlook.texts.links.linked, { exact: true }).waitFor();
  await outlook.search('');
  await outlook.linked.getByRole('button', { name: title, exact: true }).waitFor();
  return title;
}
