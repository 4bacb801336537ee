import DOMPurify from 'dompurify';

/**
 * A mail's HTML without anything that runs, submits, or reaches out of its frame. Pictures from
 * outside are left to the frame's Content-Security-Policy, which loads none.
 */
export function cleanHtml(html: string): string {
  return DOMPurify.sanitize(html, {
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'link', 'meta', 'base'],
    FORBID_ATTR: ['id', 'name', 'action', 'formaction', 'ping'],
    ALLOW_DATA_ATTR: false,
  });
}
