import type { HostContext } from './HostContext.ts';

/**
 * The answer to ContextActivationManager_getAppContextAsync (office-host.md section 3.2). The
 * requirement matrix is what `isSetSupported` answers from.
 * @param settings the add-in's roaming settings, each value as JSON
 */
export function appContext(
  { addin, level, language }: HostContext,
  conversationId: string,
  settings: Record<string, string>,
): object {
  return {
    _id: addin.id,
    _appName: 64,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: location.origin,
    _clientMode: 0,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: conversationId,
    _appInstanceId: conversationId,
    _hostFullVersion: '16.01',
    _addinName: addin.name,
    _appDomains: [...addin.origins, location.origin],
    _requirementMatrix: JSON.stringify({ Mailbox: level, DialogApi: '1.1' }),
    _dialogRequirementMatrix: JSON.stringify({ Mailbox: level, DialogApi: '1.1' }),
    _featureGates: {},
    _clientWindowWidth: window.innerWidth,
    _clientWindowHeight: window.innerHeight,
  };
}
