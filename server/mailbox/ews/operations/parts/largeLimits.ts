import type { XmlLimits } from '../../xml/XmlLimits.ts';

const mebibyte = 1024 * 1024;

/**
 * For answers with whole mails or attachments in them, as base64: some 70 MB of them, which is more than
 * the 64 MB Exchange takes over EWS as it is installed (maxRequestLength). 100 MB is refused.
 */
export const largeLimits: Partial<XmlLimits> = { bytes: 96 * mebibyte, text: 94 * mebibyte };
