/**
 * Stands in for the library, for both pages alike: what office.js and Excel take is the same for every pane, and
 * would only bring the ratios nearer to one another.
 */
globalThis.Office = {
  HostType: { Excel: "Excel" },
  VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
  context: { displayLanguage: "zh-CN" },
  actions: { associate() {} },
  onReady: (call) => Promise.resolve({ host: "Excel" }).then(call),
};
globalThis.CustomFunctions = { associate() {} };
