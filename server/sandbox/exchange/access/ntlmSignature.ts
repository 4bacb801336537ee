/** How every NTLM message begins ([MS-NLMP] 2.2.1). */
export const ntlmSignature = Buffer.from('NTLMSSP\0', 'latin1');
