import type { Document, Element } from "@xmldom/xmldom";
import { DOMParser } from "@xmldom/xmldom";

/** What the manifest is held against. */
export interface ManifestSurroundings {
  /** Version of package.json, three numbers. */
  readonly version: string;
  /** Pixel size of a PNG file by its path below the origin, null where there is no such file. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | null;
}

/** A rule of Excel, or of ours, that the manifest breaks. */
export interface Complaint {
  readonly rule: Rule;
  readonly detail: string;
}

export type Rule =
  | "order"
  | "https"
  | "resid-missing"
  | "resid-unused"
  | "resid-length"
  | "icon-file"
  | "icon-sizes"
  | "locale"
  | "taskpane-id"
  | "version"
  | "short-string"
  | "long-string"
  | "one-page"
  | "requirements"
  | "namespace";

/** Languages the add-in speaks; the default one needs no override, the others need one everywhere. */
const LOCALES = ["zh-CN", "en-US"];

/** Child elements in the order Excel demands, by parent element. Elements not listed may come in any order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: [
    "Description",
    "Requirements",
    "Hosts",
    "Resources",
    "WebApplicationInfo",
    "EquivalentAddins",
  ],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab", "CustomTab", "OfficeMenu"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Gives every rule the manifest breaks; nothing for a good one. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): Complaint[] {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  return [
    ...checkOrder(manifest),
    ...checkAddresses(manifest),
    ...checkResourceIds(manifest),
    ...checkIcons(manifest, surroundings),
    ...checkLocales(manifest),
    ...checkLengths(manifest),
    ...checkOnePage(manifest),
    ...checkRequirements(manifest),
    ...elements(manifest, "TaskpaneId").map(() =>
      complain("taskpane-id", "a shared runtime has one pane and names none"),
    ),
    ...(text(manifest, "Version") === `${surroundings.version}.0`
      ? []
      : [complain("version", `${text(manifest, "Version")} is not ${surroundings.version}.0`)]),
  ];
}

function checkOrder(manifest: Document): Complaint[] {
  return allElements(manifest).flatMap((parent) => {
    const order = ORDER[parent.localName ?? ""];
    if (order === undefined) {
      return [];
    }
    const found: Complaint[] = [];
    let reached = 0;
    for (const child of children(parent)) {
      const place = order.indexOf(child.localName ?? "");
      if (place < reached) {
        found.push(complain("order", `${child.localName} in ${parent.localName}`));
      }
      reached = Math.max(reached, place);
    }
    return found;
  });
}

function checkAddresses(manifest: Document): Complaint[] {
  return addresses(manifest)
    .filter((address) => !/^https:\/\/[^/]+\/.+/.test(address))
    .map((address) => complain("https", address));
}

function checkResourceIds(manifest: Document): Complaint[] {
  const defined = resourceElements(manifest).map((each) => each.getAttribute("id") ?? "");
  const used = allElements(manifest)
    .map((each) => each.getAttribute("resid"))
    .filter((resid) => resid !== null);
  return [
    ...used.filter((resid) => !defined.includes(resid)).map((resid) => complain("resid-missing", resid)),
    ...defined.filter((id) => !used.includes(id)).map((id) => complain("resid-unused", id)),
    ...[...defined, ...used].filter((id) => id.length > 32).map((id) => complain("resid-length", id)),
  ];
}

function checkIcons(manifest: Document, { imageSize }: ManifestSurroundings): Complaint[] {
  const complaints: Complaint[] = [];
  const expectSize = (address: string, size: number): void => {
    const found = imageSize(new URL(address).pathname.slice(1));
    if (found === null || found.width !== size || found.height !== size) {
      complaints.push(complain("icon-file", `${address} is not a picture of ${size} pixels`));
    }
  };
  expectSize(attribute(manifest, "IconUrl", "DefaultValue"), 32);
  expectSize(attribute(manifest, "HighResolutionIconUrl", "DefaultValue"), 64);
  for (const icon of elements(manifest, "Icon")) {
    const images = children(icon);
    const sizes = images.map((image) => image.getAttribute("size"));
    for (const needed of ["16", "32", "80"]) {
      if (!sizes.includes(needed)) {
        complaints.push(
          complain("icon-sizes", `${needed} pixels in ${(icon.parentNode as Element).getAttribute("id")}`),
        );
      }
    }
    for (const image of images) {
      const resource = resourceElements(manifest).find(
        (each) => each.getAttribute("id") === image.getAttribute("resid"),
      );
      if (resource !== undefined) {
        expectSize(resource.getAttribute("DefaultValue") ?? "", Number(image.getAttribute("size")));
      }
    }
  }
  return complaints;
}

function checkLocales(manifest: Document): Complaint[] {
  const defaultLocale = text(manifest, "DefaultLocale");
  const others = LOCALES.filter((locale) => locale !== defaultLocale);
  const complaints = LOCALES.includes(defaultLocale) ? [] : [complain("locale", `default ${defaultLocale}`)];
  const root = manifest.documentElement as unknown as Element;
  const spoken = [
    ...children(root).filter((each) => ["DisplayName", "Description"].includes(each.localName ?? "")),
    ...elements(manifest, "String"),
  ];
  for (const each of [...spoken, ...elements(manifest, "Url"), ...elements(manifest, "Image")]) {
    const overrides = children(each).map((override) => override.getAttribute("Locale") ?? "");
    const wrong = overrides.filter((locale) => !others.includes(locale));
    const missing = spoken.includes(each) ? others.filter((locale) => !overrides.includes(locale)) : [];
    for (const locale of [...wrong, ...missing]) {
      complaints.push(complain("locale", `${locale} of ${each.getAttribute("id") ?? each.localName}`));
    }
    // Excel does not load an add-in whose resources carry an override outside the resources' own namespace.
    const strangers = children(each).filter((override) => override.namespaceURI !== each.namespaceURI);
    complaints.push(
      ...strangers.map(() => complain("locale", `prefix of the override of ${each.getAttribute("id")}`)),
    );
  }
  return complaints;
}

function checkLengths(manifest: Document): Complaint[] {
  const tooLong = (group: string, limit: number, rule: Rule): Complaint[] =>
    elements(manifest, group)
      .flatMap((each) => children(each))
      .filter((each) => spokenTexts(each).some((spoken) => spoken.length > limit))
      .map((each) => complain(rule, each.getAttribute("id") ?? ""));
  return [...tooLong("ShortStrings", 125, "short-string"), ...tooLong("LongStrings", 250, "long-string")];
}

function checkOnePage(manifest: Document): Complaint[] {
  const resids = new Set<string | null>();
  for (const each of [
    ...elements(manifest, "Runtime"),
    ...elements(manifest, "FunctionFile"),
    ...[
      ...elements(manifest, "Page"),
      ...elements(manifest, "Script"),
      ...elements(manifest, "Action"),
    ].flatMap((parent) => children(parent).filter((child) => child.localName === "SourceLocation")),
  ]) {
    resids.add(each.getAttribute("resid"));
  }
  const page = resourceElements(manifest).find((each) => resids.has(each.getAttribute("id")));
  const settings = elements(manifest, "DefaultSettings").flatMap((each) => children(each))[0];
  const sameAddress = page?.getAttribute("DefaultValue") === settings?.getAttribute("DefaultValue");
  return [
    ...(resids.size === 1 ? [] : [complain("one-page", [...resids].join(", "))]),
    ...(sameAddress ? [] : [complain("one-page", "the default settings name another page")]),
  ];
}

function checkRequirements(manifest: Document): Complaint[] {
  const sets = elements(manifest, "Set").map(
    (set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`,
  );
  const needed = ["SharedRuntime 1.1", "ExcelApi 1.13"];
  const namespace = resourceElements(manifest).find(
    (each) => each.getAttribute("id") === attribute(manifest, "Namespace", "resid"),
  );
  return [
    ...needed.filter((set) => !sets.includes(set)).map((set) => complain("requirements", set)),
    ...sets.filter((set) => !needed.includes(set)).map((set) => complain("requirements", set)),
    ...(namespace !== undefined && spokenTexts(namespace).some((spoken) => spoken !== "OPS")
      ? [complain("namespace", "formulas are saved with it, so it is OPS in every language")]
      : []),
  ];
}

/** Every address a file is taken from, overrides included. */
function addresses(manifest: Document): string[] {
  const places = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "Url", "Image", "SourceLocation"];
  return places
    .flatMap((place) => elements(manifest, place))
    .filter((each) => each.hasAttribute("DefaultValue"))
    .flatMap((each) => spokenTexts(each));
}

function spokenTexts(each: Element): string[] {
  return [
    each.getAttribute("DefaultValue") ?? "",
    ...children(each).map((override) => override.getAttribute("Value") ?? ""),
  ];
}

function resourceElements(manifest: Document): Element[] {
  return elements(manifest, "Resources")
    .flatMap((each) => children(each))
    .flatMap((group) => children(group));
}

function elements(manifest: Document, localName: string): Element[] {
  return allElements(manifest).filter((each) => each.localName === localName);
}

function allElements(manifest: Document): Element[] {
  return [...manifest.getElementsByTagName("*")] as unknown as Element[];
}

function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node) => node.nodeType === 1) as unknown as Element[];
}

function attribute(manifest: Document, localName: string, name: string): string {
  return elements(manifest, localName)[0]?.getAttribute(name) ?? "";
}

function text(manifest: Document, localName: string): string {
  return elements(manifest, localName)[0]?.textContent ?? "";
}

function complain(rule: Rule, detail: string): Complaint {
  return { rule, detail };
}
