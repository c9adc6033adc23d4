import { classTable, type ClassTable } from "../class-table";
import { flag, invalid, list, text } from "./arguments";
import { object } from "./selves";

/** Features of the host's custom functions that the library asks for: 2 = at least 200 ms between result batches. */
const SHORT_BATCH_GAP = 2;

const customFunctions = classTable<"CustomFunctions">({
  name: "CustomFunctions",
  call: {
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, call) => call.host.customFunctionsReady(),
    _GetEnabledFeatures: () => [SHORT_BATCH_GAP],
    SetInvocationArrayResults: (_self, args, call) =>
      call.host.takeCustomFunctionResults(list(args[0], "The results")),
  },
});

const addin = classTable<"AddinInternalService">({
  name: "AddinInternalService",
  call: { NotifyActionHandlerReady: () => undefined },
});

const runtime = classTable<"AppRuntimeService">({
  name: "AppRuntimeService",
  call: {
    SetAppRuntimeState: (_self, args, call) => {
      call.host.runtimeState = text(args[0], "The state");
    },
    GetAppRuntimeState: (_self, _args, call) => call.host.runtimeState,
  },
});

const persistence = classTable<"AppRuntimePersistenceService">({
  name: "AppRuntimePersistenceService",
  call: {
    SetAppRuntimeStartState: (_self, args, call) => {
      call.host.startupState = text(args[0], "The state");
    },
    GetAppRuntimeStartState: (_self, _args, call) => call.host.startupState,
  },
});

const ribbon = classTable<"DynamicRibbon">({
  name: "DynamicRibbon",
  call: {
    ExecuteRequestCreate: () => {
      throw invalid("Ribbon controls are made by the manifest alone here.");
    },
  },
  path: {
    GetTab: (_self, args) => object("Tab", { id: text(args[0], "The tab") }),
    GetButton: (_self, args) => object("Button", { id: text(args[0], "The button") }),
  },
});

const tab = classTable<"Tab">({
  name: "Tab",
  identity: (self) => ({ Id: self.id }),
  call: {
    SetVisibility: (self, args, call) => {
      call.host.ribbon.set(self.id, { ...call.host.ribbon.get(self.id), visible: flag(args[0], "visible") });
    },
  },
});

const button = classTable<"Button">({
  name: "Button",
  identity: (self) => ({ Id: self.id }),
  set: {
    Enabled: (self, value, call) => {
      call.host.ribbon.set(self.id, { ...call.host.ribbon.get(self.id), enabled: flag(value, "enabled") });
    },
  },
});

export const serviceTables: readonly ClassTable[] = [
  customFunctions,
  addin,
  runtime,
  persistence,
  ribbon,
  tab,
  button,
];
