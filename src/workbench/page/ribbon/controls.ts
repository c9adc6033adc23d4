import { element } from "../dom";
import { openMenu } from "../menu";
import type { RibbonButton, RibbonMenu } from "./manifest-ribbon";

/** A large button with one of the page's own icons. */
export function ownButton(label: string, icon: string, run: () => void, keys?: string): HTMLButtonElement {
  return element(
    "button",
    {
      class: "ribbon-button",
      type: "button",
      title: keys ? `${label} (${keys})` : label,
      ...(keys ? { "aria-keyshortcuts": keys.replace("Ctrl", "Control") } : {}),
      onclick: run,
    },
    element("span", { class: `ribbon-icon icon-${icon}`, "aria-hidden": "true" }),
    element("span", { class: "ribbon-label" }, label),
  );
}

/** A button that stays pressed. */
export function toggleButton(label: string, icon: string, run: () => void): HTMLButtonElement {
  const button = ownButton(label, icon, run);
  button.setAttribute("aria-pressed", "false");
  return button;
}

/** A list to choose from, with its name above. */
export function choiceList<Value extends string>(
  label: string,
  choices: readonly { readonly value: Value; readonly label: string }[],
  chosen: (value: Value) => void,
): { readonly root: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    "select",
    { "aria-label": label },
    ...choices.map((choice) => element("option", { value: choice.value }, choice.label)),
  );
  select.addEventListener("change", () => {
    const choice = choices[select.selectedIndex];
    if (choice) chosen(choice.value);
  });
  return { root: element("div", { class: "ribbon-choice" }, select), select };
}

/** A control of the add-in, as its manifest describes it. */
export function addinControl(
  control: RibbonButton | RibbonMenu,
  run: (button: RibbonButton) => void,
): HTMLButtonElement {
  const isMenu = "items" in control;
  const made = element(
    "button",
    {
      class: "ribbon-button",
      type: "button",
      title: control.tip ? `${control.label}\n${control.tip}` : control.label,
      "data-command": control.id,
      ...(isMenu ? { "aria-haspopup": "menu" } : {}),
      onclick: () => {
        if (!isMenu) return run(control);
        const { left, bottom } = made.getBoundingClientRect();
        const entries = control.items.map((each) => ({
          label: each.label,
          icon: each.icon,
          run: () => run(each),
        }));
        openMenu(control.label, entries, { left, top: bottom + 2 }, () => made.focus());
      },
    },
    element("img", { class: "ribbon-icon", src: control.icon, alt: "", width: 32, height: 32 }),
    element("span", { class: "ribbon-label" }, isMenu ? `${control.label} ▾` : control.label),
  );
  return made;
}

/** A group of controls with its name below. */
export function ribbonGroup(label: string, controls: readonly HTMLElement[]): HTMLElement {
  return element(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    element("div", { class: "ribbon-buttons" }, ...controls),
    element("div", { class: "ribbon-group-label", "aria-hidden": "true" }, label),
  );
}
