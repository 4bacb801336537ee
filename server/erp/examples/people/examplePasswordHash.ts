/**
 * The password of every user of the examples, who are invented, as scrypt hash (the form: verifyPassword.ts). It is
 * `beispiel-2026`.
 */
export const examplePasswordHash =
  '$scrypt$ln=14,r=8,p=1$QmVpc3BpZWxTYWx6MTIzNA$eeMcuo+5X21vXL6UyjVBK7iubJBd92q6Q40J+wyo030';
