import type { ReactNode } from "react";
import { Component } from "react";
import { TROUBLES } from "../../i18n/troubles";
import { useSurroundings } from "./surroundings";

/**
 * Shows words instead of nothing when a part of the pane cannot be drawn, or its script did not arrive (offline, or
 * the add-in was updated meanwhile). React asks for a class here.
 */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

/** Said in place of a part that cannot be shown. */
export function Broken() {
  const { title, advice } = TROUBLES[useSurroundings().locale].troubles.unexpected;
  return (
    <div className="activity trouble" role="alert">
      <strong>{title}</strong>
      <p>{advice}</p>
    </div>
  );
}
