import { element } from "../dom";
import type { Words } from "../words";
import { type LoggedRequest, membersAsked, requestAsJson, type RequestLog } from "./request-log";

/** The panel under the grid that shows what the add-in asks of its host. */
export class RequestPanel {
  readonly root: HTMLElement;
  private readonly totals = element("span", { class: "request-totals", role: "status" });
  private readonly body = element("tbody");
  private readonly scroller: HTMLElement;
  private readonly rows = new Map<LoggedRequest, HTMLTableRowElement>();
  private due = false;

  constructor(
    private readonly words: Words,
    private readonly log: RequestLog,
    private readonly actions: { close(): void; say(message: string): void },
  ) {
    const { requestPanel } = words;
    const button = (label: string, run: () => void): HTMLElement =>
      element("button", { type: "button", class: "plain-button", onclick: run }, label);
    this.scroller = element(
      "div",
      { class: "request-scroller", tabIndex: 0, role: "region", "aria-label": requestPanel.list },
      element(
        "table",
        { class: "requests" },
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ...requestPanel.columns.map((name) => element("th", { scope: "col" }, name)),
            element("th", { scope: "col" }, element("span", { class: "unseen" }, requestPanel.copy)),
          ),
        ),
        this.body,
      ),
    );
    this.root = element(
      "section",
      { class: "request-panel", "aria-label": requestPanel.title, hidden: true },
      element(
        "div",
        { class: "panel-head" },
        element("h2", {}, requestPanel.title),
        this.totals,
        button(requestPanel.clear, () => this.log.clear()),
        element(
          "button",
          {
            type: "button",
            class: "pane-close",
            "aria-label": requestPanel.close,
            title: requestPanel.close,
            onclick: () => this.actions.close(),
          },
          "✕",
        ),
      ),
      this.scroller,
    );
  }

  /** Shows the panel, or hides it. */
  toggle(shown: boolean): void {
    this.root.hidden = !shown;
    this.draw();
  }

  /** Puts the keyboard on the list. */
  focus(): void {
    this.scroller.focus();
  }

  /** Something passed; it is drawn once a frame, and only while the panel is to be seen. */
  changed(): void {
    if (this.due || this.root.hidden) return;
    this.due = true;
    requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.due = false;
    if (this.root.hidden) return;
    const { requests, totals } = this.log;
    this.totals.textContent = this.words.requestPanel.totals(totals);
    const atEnd = this.scroller.scrollTop + this.scroller.clientHeight > this.scroller.scrollHeight - 30;
    const current = new Set(requests);
    for (const [logged, row] of this.rows)
      if (!current.has(logged)) {
        row.remove();
        this.rows.delete(logged);
      }
    for (const logged of requests) {
      const known = this.rows.get(logged);
      if (!known) {
        const row = this.row(logged);
        this.rows.set(logged, row);
        this.body.append(row);
      } else if (known.dataset.open === "yes" && logged.milliseconds !== null) {
        const row = this.row(logged);
        this.rows.set(logged, row);
        known.replaceWith(row);
      }
    }
    if (atEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private row(logged: LoggedRequest): HTMLTableRowElement {
    const { requestPanel } = this.words;
    const asks = membersAsked(logged).join(" ");
    const open = logged.milliseconds === null;
    const cells = [
      String(logged.number),
      logged.at.toTimeString().slice(0, 8),
      open ? "…" : (logged.milliseconds?.toFixed(logged.milliseconds < 10 ? 1 : 0) ?? ""),
      logged.requestBytes.toLocaleString("en-US"),
      open ? "" : logged.answerBytes.toLocaleString("en-US"),
      logged.actions > 0 ? String(logged.actions) : "",
    ];
    return element(
      "tr",
      { class: logged.error === null ? "" : "failed", "data-open": open ? "yes" : "no" },
      ...cells.map((text) => element("td", { class: "figure" }, text)),
      element("td", {}, open ? requestPanel.waiting : (logged.error ?? requestPanel.fine)),
      element("td", { class: "asks", title: asks }, `${logged.call} ${asks}`.trim()),
      element(
        "td",
        {},
        element(
          "button",
          {
            type: "button",
            class: "plain-button",
            "aria-label": requestPanel.copyOf(logged.number),
            onclick: () => void this.copy(logged),
          },
          requestPanel.copy,
        ),
      ),
    );
  }

  private async copy(logged: LoggedRequest): Promise<void> {
    await navigator.clipboard.writeText(requestAsJson(logged));
    this.actions.say(this.words.requestPanel.copied(logged.number));
  }
}
