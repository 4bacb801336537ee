/** Exchange Server 2019, as it says itself in each answer. */
export const serverVersion: Readonly<Record<string, string>> = {
  MajorVersion: '15',
  MinorVersion: '2',
  MajorBuildNumber: '1118',
  MinorBuildNumber: '7',
  Version: 'V2017_07_11',
};
