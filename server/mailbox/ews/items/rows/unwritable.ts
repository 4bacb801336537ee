/** What XML cannot carry. It is taken out before line ends are looked at: between two of them it would make them two. */
// eslint-disable-next-line no-control-regex -- these are what it is about
export const unwritable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
