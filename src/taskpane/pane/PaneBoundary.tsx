import type { ReactNode } from "react";
import { Component } from "react";
import { Notice } from "./Notice";
import { useSurroundings } from "./PaneProvider";

/** Shows words instead of an empty pane when a part of it cannot be drawn. React asks for a class here. */
export class PaneBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { troubles } = useSurroundings().words;
  return (
    <Notice intent="error" title={troubles.unexpected.title}>
      {troubles.unexpected.advice}
    </Notice>
  );
}
