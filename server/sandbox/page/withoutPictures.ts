/**
 * HTML without addresses from which a picture would be fetched, so that opening a mail tells nobody
 * that it was opened. Pictures that the mail itself brings (data:) stay.
 */
export function withoutPictures(html: string): { html: string; hadPictures: boolean } {
  const template = document.createElement('template');
  template.innerHTML = html;
  let hadPictures = false;
  const isOutside = (address: string): boolean => !/^\s*data:/i.test(address);
  for (const element of template.content.querySelectorAll(
    '[src], [srcset], [background], [poster]',
  )) {
    for (const name of ['src', 'srcset', 'background', 'poster']) {
      const address = element.getAttribute(name);
      if (address === null || !isOutside(address)) continue;
      element.removeAttribute(name);
      hadPictures = true;
    }
  }
  const outside = /url\(\s*['"]?(?!\s*data:)[^)]*\)|@import[^;]*;/gi;
  for (const element of template.content.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    element.setAttribute('style', style.replace(outside, 'none'));
  }
  for (const sheet of template.content.querySelectorAll('style')) {
    sheet.textContent = sheet.textContent.replace(outside, 'none');
  }
  return { html: template.innerHTML, hadPictures };
}
