import type { HostErrorCode } from "../model/host-error";
import type { AnswerMode } from "./developer/faults";
import type { LogTotals } from "./developer/request-log";
import type { Theme } from "./theme";
import { en } from "./words.en-US";
import { zh } from "./words.zh-CN";

/** Languages of the page; the add-in in its frame gets the same one, as Office would tell it. */
export type Locale = "zh-CN" | "en-US";

/** The page's words. */
export interface Words {
  readonly title: string;
  readonly tabs: { readonly home: string; readonly developer: string };
  readonly ribbonTabs: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: string;
  readonly redone: string;
  readonly edit: string;
  readonly open: string;
  readonly save: string;
  readonly samples: string;
  readonly file: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  /** Tip of the theme's list. */
  readonly themeAbout: string;
  readonly otherLanguage: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly cancelEntry: string;
  readonly enterEntry: string;
  readonly cell: string;
  readonly completions: string;
  /** Before the description of a function's argument. */
  readonly argument: (label: string) => string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly grid: string;
  readonly cellMenu: string;
  readonly copy: string;
  readonly clearContents: string;
  readonly pane: string;
  readonly closePane: string;
  readonly ready: string;
  readonly cellCount: (count: number) => string;
  readonly sum: (sum: string) => string;
  readonly average: (average: string) => string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly readOnlyMark: string;
  readonly dropHere: string;
  readonly saveLoses: string;
  readonly saveAnyway: string;
  readonly cancel: string;
  readonly openNotes: string;
  readonly notSaved: (name: string) => string;
  readonly openAnyway: string;
  readonly cannotOpen: (name: string, why: string) => string;
  readonly unreadable: string;
  readonly samplesAbout: string;
  readonly noSample: (name: string) => string;
  readonly noSamples: string;
  readonly commandFailed: string;
  readonly dismiss: string;
  readonly notAReference: (text: string) => string;
  /** Why the workbook refused a change, by Excel's code; `otherRefusal` where there is no sentence of its own. */
  readonly refusals: Readonly<Partial<Record<HostErrorCode, string>>>;
  readonly otherRefusal: string;
  readonly readOnlyRefusal: string;
  readonly protectedRefusal: (sheet: string) => string;
  readonly formulaRefusal: string;
  readonly developer: {
    readonly states: string;
    readonly readOnly: string;
    readonly protectSheet: string;
    readonly editingCell: string;
    readonly answers: string;
    readonly answerModes: Readonly<Record<AnswerMode, string>>;
    readonly addin: string;
    readonly reload: string;
  };
  readonly requestPanel: {
    readonly title: string;
    readonly list: string;
    /** Number, time, milliseconds, bytes out, bytes in, actions, outcome, what it asks for. */
    readonly columns: readonly [string, string, string, string, string, string, string, string];
    readonly totals: (totals: LogTotals) => string;
    readonly clear: string;
    readonly close: string;
    readonly copy: string;
    readonly copyOf: (number: number) => string;
    readonly copied: (number: number) => string;
    readonly waiting: string;
    readonly fine: string;
  };
}

/** The words of a language. */
export const wordsOf = (locale: Locale): Words => (locale === "en-US" ? en : zh);
