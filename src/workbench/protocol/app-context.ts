/** What the library is told about host and document before Office.onReady resolves. */
export interface AppContextOptions {
  readonly appId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly readOnly: boolean;
  /** [key, value as JSON text] of Office.context.document.settings. */
  readonly settings: readonly (readonly [string, string])[];
  readonly addinOrigin: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly visible: boolean;
}

/** The requirement sets of the frozen npm library: asking for a later one is answered no, as it must be. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  RichApiRuntime: "1.2",
  AddinCommands: "1.3",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  Settings: "1.1",
  CustomXmlParts: "1.1",
};

const READ_WRITE = 1;
const READ_ONLY = 0;

/** Answer to ContextActivationManager_getAppContextAsync on the web flavour. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.appId,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.17000.10000",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: options.readOnly ? READ_ONLY : READ_WRITE,
    _settings: options.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "11111111-2222-3333-4444-555555555555",
    _appInstanceId: `${options.appId}-instance`,
    _addinName: "Opsheet",
    _appDomains: [options.addinOrigin],
    _initialDisplayMode: options.visible ? 2 : 1,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _marketplaceType: 3,
    _requirementMatrix: JSON.stringify(options.requirements),
  };
}

/** Text for the add-in frame's name: it is all the configuration the library takes. */
export function frameName(options: {
  readonly conversationId: string;
  readonly appId: string;
  readonly hostOrigin: string;
  readonly locale: string;
}): string {
  // Flags: shared runtime (1) and custom functions (2). The sixth field keeps telemetry messages away.
  const hostInfo = `Excel|Web|16.01|${options.locale}|11111111-2222-3333-4444-555555555555||disableLogging|3`;
  return JSON.stringify({
    baseFrameName: `frame_${options.conversationId}`,
    hostInfo,
    xdmInfo: `${options.conversationId}|${options.appId}|${options.hostOrigin}`,
    serializerVersion: "1",
  });
}
