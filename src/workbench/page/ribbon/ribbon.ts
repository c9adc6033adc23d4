import { element } from "../dom";
import type { Words } from "../words";
import type { Manifest, RibbonButton } from "./manifest-ribbon";

/** What the top bar's buttons do. */
export interface RibbonActions {
  open(): void;
  save(): void;
  /** Switches the page's language. */
  language(): void;
  run(button: RibbonButton): void;
}

/** The top of the window: file name, the page's own file buttons, and the add-in's group from its manifest. */
export class Ribbon {
  readonly root: HTMLElement;
  private readonly fileName = element("span", { class: "file-name" });

  constructor(words: Words, manifest: Manifest, otherLanguage: string, actions: RibbonActions) {
    const plain = (label: string, icon: string, run: () => void): HTMLButtonElement =>
      element(
        "button",
        { class: "ribbon-button", type: "button", onclick: run },
        element("span", { class: `ribbon-icon icon-${icon}`, "aria-hidden": "true" }),
        element("span", { class: "ribbon-label" }, label),
      );
    this.root = element(
      "header",
      { class: "top" },
      element(
        "div",
        { class: "title-bar" },
        element("span", { class: "app-mark", "aria-hidden": "true" }, "表"),
        this.fileName,
        element("span", { class: "app-name" }, words.title),
        element(
          "button",
          { class: "language", type: "button", onclick: () => actions.language() },
          otherLanguage,
        ),
      ),
      element("div", { class: "ribbon-tabs" }, element("span", { class: "ribbon-tab" }, words.home)),
      element(
        "div",
        { class: "ribbon", role: "toolbar", "aria-label": words.home },
        group(words.file, [
          plain(words.open, "open", () => actions.open()),
          plain(words.save, "save", () => actions.save()),
        ]),
        group(
          manifest.groupLabel,
          manifest.buttons.map((button) =>
            element(
              "button",
              {
                class: "ribbon-button",
                type: "button",
                title: `${button.label}\n${button.tip}`,
                "data-command": button.id,
                onclick: () => actions.run(button),
              },
              element("img", { class: "ribbon-icon", src: button.icon, alt: "", width: 32, height: 32 }),
              element("span", { class: "ribbon-label" }, button.label),
            ),
          ),
        ),
      ),
    );
  }

  showFile(name: string, dirty: boolean): void {
    this.fileName.textContent = dirty ? `${name} *` : name;
    document.title = name;
  }
}

function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    element("div", { class: "ribbon-buttons" }, ...buttons),
    element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, label),
  );
}
