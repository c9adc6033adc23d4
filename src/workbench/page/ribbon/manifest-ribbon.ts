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

/** A button that opens a list of others. */
export interface RibbonMenu extends Pick<RibbonButton, "id" | "label" | "tip" | "icon"> {
  readonly items: readonly RibbonButton[];
}

/** A group of the ribbon; `tab` is the label of the add-in's own tab, null for Excel's Home tab. */
export interface RibbonGroup {
  readonly tab: string | null;
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

/** What the manifest says that Excel would show or use. */
export interface Manifest {
  readonly addinName: string;
  readonly paneAddress: string;
  readonly groups: readonly RibbonGroup[];
  /** Entries of the menu that a right click on cells opens. */
  readonly cellMenu: readonly RibbonButton[];
  /** Ids of controls that are greyed out until the add-in says otherwise. */
  readonly disabled: readonly string[];
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
  const button = (control: Element): RibbonButton => {
    const action = children(control, "Action")[0];
    return {
      ...face(control),
      action:
        action?.getAttribute("xsi:type") === "ShowTaskpane"
          ? { kind: "show-pane", address: here(resource(all(action, "SourceLocation")[0])) }
          : {
              kind: "run",
              functionName: (action && all(action, "FunctionName")[0]?.textContent?.trim()) ?? "",
            },
    };
  };
  const face = (control: Element): Omit<RibbonMenu, "items"> => {
    const tip = children(control, "Supertip")[0];
    const icons = children(control, "Icon").flatMap((icon) => all(icon, "Image"));
    const icon = icons.find((each) => each.getAttribute("size") === "32") ?? icons[0];
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(children(control, "Label")[0]),
      tip: tip ? resource(all(tip, "Description")[0]) : "",
      icon: icon ? here(resource(icon)) : "",
    };
  };
  const controls = (parent: Element): (RibbonButton | RibbonMenu)[] =>
    children(parent, "Control").map((control) =>
      control.getAttribute("xsi:type") === "Menu"
        ? { ...face(control), items: all(control, "Item").map(button) }
        : button(control),
    );
  const surfaces = (type: string): Element[] =>
    all(root, "ExtensionPoint").filter((each) => each.getAttribute("xsi:type") === type);
  const functions = surfaces("CustomFunctions")[0];
  const metadata = functions && all(functions, "Metadata")[0];
  return {
    addinName: localised(all(root, "DisplayName")[0]),
    paneAddress: here(all(root, "SourceLocation")[0]?.getAttribute("DefaultValue") ?? ""),
    groups: surfaces("PrimaryCommandSurface").flatMap((surface) =>
      all(surface, "Group").map((group) => {
        const tab = group.parentElement?.localName === "CustomTab" ? group.parentElement : null;
        return {
          tab: tab && resource(children(tab, "Label")[0]),
          label: resource(children(group, "Label")[0]),
          controls: controls(group),
        };
      }),
    ),
    cellMenu: surfaces("ContextMenu")
      .flatMap((surface) => all(surface, "OfficeMenu"))
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap(controls)
      .flatMap((control) => ("items" in control ? control.items : [control])),
    disabled: all(root, "Enabled")
      .filter((each) => each.textContent?.trim() === "false")
      .map((each) => each.parentElement?.getAttribute("id") ?? ""),
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

function children(node: Element, name: string): Element[] {
  return [...node.children].filter((each) => each.localName === name);
}
