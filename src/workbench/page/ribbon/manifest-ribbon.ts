import type { Locale } from "../words";

/** A button of the add-in's ribbon group, as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Icon address of 32 pixels. */
  readonly icon: string;
  readonly action:
    | { readonly kind: "show-pane"; readonly address: string }
    | { readonly kind: "run"; readonly functionName: string };
}

/** What the manifest says that Excel would show or use. */
export interface Manifest {
  readonly addinName: string;
  readonly paneAddress: string;
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
  /** Custom functions: the namespace typed before a name, and where their description is. */
  readonly functions: { readonly namespace: string; readonly metadataAddress: string } | null;
}

/**
 * Reads an add-in-only manifest in one language. Addresses are turned to the origin the page itself came from, so
 * the same manifest serves on any port. Throws an Error where a resource is missing or the text is no manifest.
 */
export function readManifest(xml: string, locale: Locale, origin: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const root = document.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("This is not an add-in manifest.");
  const localised = (node: Element | undefined): string => {
    const override = node && all(node, "Override").find((each) => each.getAttribute("Locale") === locale);
    return override?.getAttribute("Value") ?? node?.getAttribute("DefaultValue") ?? "";
  };
  const resources = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"])
    for (const node of all(root, kind)) {
      const id = node.getAttribute("id");
      if (id !== null) resources.set(id, localised(node));
    }
  const resource = (node: Element | undefined): string => {
    const id = node?.getAttribute("resid") ?? "";
    const text = resources.get(id);
    if (text === undefined) throw new Error(`The manifest names a resource it does not hold: "${id}".`);
    return text;
  };
  const here = (address: string): string => {
    const url = new URL(address);
    return `${origin}${url.pathname}${url.search}`;
  };
  const group = all(root, "Group")[0];
  const functions = all(root, "ExtensionPoint").find(
    (each) => each.getAttribute("xsi:type") === "CustomFunctions",
  );
  const metadata = functions && all(functions, "Metadata")[0];
  return {
    addinName: localised(all(root, "DisplayName")[0]),
    paneAddress: here(all(root, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? ""),
    groupLabel: group ? resource(all(group, "Label")[0]) : "",
    buttons: all(group ?? root, "Control")
      .filter((control) => control.getAttribute("xsi:type") === "Button")
      .map((control) => {
        const action = all(control, "Action")[0];
        const icons = all(control, "Image");
        const icon = icons.find((each) => each.getAttribute("size") === "32") ?? icons[0];
        return {
          id: control.getAttribute("id") ?? "",
          label: resource(all(control, "Label")[0]),
          tip: resource(all(control, "Description")[0]),
          icon: here(resource(icon)),
          action:
            action?.getAttribute("xsi:type") === "ShowTaskpane"
              ? { kind: "show-pane" as const, address: here(resource(all(action, "SourceLocation")[0])) }
              : {
                  kind: "run" as const,
                  functionName: (action && all(action, "FunctionName")[0]?.textContent?.trim()) ?? "",
                },
        };
      }),
    functions:
      functions && metadata
        ? {
            namespace: resource(all(functions, "Namespace")[0]),
            metadataAddress: here(resource(all(metadata, "SourceLocation")[0])),
          }
        : null,
  };
}

/** Elements of a local name, whatever their namespace prefix. */
function all(node: Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS("*", name)];
}
