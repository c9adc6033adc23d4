import { analyse, recogniseWorkbook, type Analysis } from "../../app/analyse";
import { buildTemplates } from "../../app/build";
import { changeSettings } from "../../app/change-settings";
import { closestObstacle } from "../../app/closest-obstacle";
import { confirmMapping, type ConfirmRequest, tableAt, type TablePlace } from "../../app/confirm-mapping";
import { forgetAllMappings, forgetMapping } from "../../app/forget-mapping";
import { fieldLabel } from "../../app/vocabulary";
import type { Issue } from "../../core/issue";
import type { Locale } from "../../core/locale";
import type { WorkbookSettings } from "../../core/settings/settings";
import { bidLog } from "../../core/templates/bid-log";
import {
  BESIDE_TEMPLATES,
  FUNNEL_TEMPLATES,
  KEPT_TEMPLATES,
  KEYWORD_TEMPLATES,
  TEMPLATES,
} from "../../core/templates/index";
import type { TemplateId } from "../../core/templates/template";
import { excelWorkbook } from "../../excel/port";
import { issueText, workbookErrorText } from "../../i18n/sentences";
import { type Undo, type Watch, WorkbookError, type WorkbookPort } from "../../workbook/port";

/**
 * The add-in's use cases without a pane, for the headless commands and for a check inside a real Excel. Everything
 * that crosses is JSON text, since the caller lives in another realm. Left out of the production build.
 */
export interface Automation {
  /** {"sheets": RecognisedSheet[]}, or a Failure. */
  recognise(request: string): Promise<string>;
  /**
   * {"made": MadeSheet[], "sentences": string[], "obstacle": {"sheet", "sentence"} or null, "undo": Undo or null}, or a
   * Failure. The obstacle is that of the table that came closest, null where there is no table with data. Asked for a
   * template there is not, it makes nothing and answers {"unknownTemplates": string[], "templates": string[]}.
   */
  convert(request: string): Promise<string>;
  /** Takes back what the request's "undo" (an Undo) says. {"undone": UndoneSheet[]}, or a Failure. */
  undo(request: string): Promise<string>;
  /** Shows the request's "area" and selects it. {}, or a Failure. */
  select(request: string): Promise<string>;
  /** {"grids": Grid[]}: the operator's sheets as they are handed to recognition, or a Failure. */
  read(request: string): Promise<string>;
  /** Keeps the request's "mapping" (a ConfirmRequest) in the workbook. {"sentences": string[]}, or a Failure. */
  confirm(request: string): Promise<string>;
  /** Forgets what was confirmed for the table at the request's "table", or everything without one. {}, or a Failure. */
  forget(request: string): Promise<string>;
  /** Keeps the request's "settings" in the workbook. {"settings": WorkbookSettings} as they are then, or a Failure. */
  settings(request: string): Promise<string>;
}

export interface AutomationRequest {
  readonly locale?: Locale;
  readonly sheets?: readonly string[];
  readonly templates?: readonly string[];
  /** The day weeks begin on; as the settings of the workbook say when not given. */
  readonly weekStart?: "monday" | "sunday";
  readonly mapping?: ConfirmRequest;
  readonly table?: TablePlace;
  readonly settings?: Partial<WorkbookSettings>;
  readonly undo?: Undo;
  readonly area?: Parameters<WorkbookPort["select"]>[0];
  /** Calls the action off when it asks for the n-th time, from 1; it asks before each request. */
  readonly cancelAt?: number;
  /** How long Excel may take over one request. */
  readonly timeoutMs?: number;
}

export interface Failure {
  readonly error: { readonly code: string; readonly outcome: string; readonly sentence: string };
}

declare global {
  interface Window {
    opsheet?: Automation;
  }
}

const automation: Automation = {
  recognise: (text) =>
    answer(text, async (request) => ({ sheets: await recogniseWorkbook(portFor(request)) })),
  convert: (text) =>
    answer(text, async (request) => {
      const locale = request.locale ?? "zh-CN";
      const known = [
        ...TEMPLATES,
        ...KEPT_TEMPLATES,
        ...BESIDE_TEMPLATES,
        ...FUNNEL_TEMPLATES,
        ...KEYWORD_TEMPLATES,
        bidLog,
      ].map((template) => template.id);
      const isKnown = (id: string): id is TemplateId => known.includes(id as TemplateId);
      const unknownTemplates = request.templates?.filter((id) => !isKnown(id)) ?? [];
      if (unknownTemplates.length > 0) return { unknownTemplates, templates: known };
      const port = portFor(request);
      const watch = watchOf(request);
      const analysis = await analyse(port, {
        ...watch,
        ...(request.sheets ? { sheets: request.sheets } : {}),
      });
      const templates = request.templates?.filter(isKnown);
      const outcome = await buildTemplates(
        port,
        analysis,
        {
          locale,
          ...(templates ? { templates } : {}),
          ...(request.weekStart ? { weekStart: request.weekStart } : {}),
        },
        watch,
      );
      return {
        made: outcome.made,
        sentences: [...analysis.issues, ...outcome.issues].map((issue) =>
          issueText(issue, locale, fieldLabel),
        ),
        obstacle: obstacleIn(analysis, outcome.issues, locale),
        undo: outcome.undo,
      };
    }),
  undo: (text) =>
    answer(text, async (request) => {
      if (!request.undo) throw new Error("no build to take back");
      const { sheets } = await portFor(request).undo(request.undo, watchOf(request));
      return { undone: sheets };
    }),
  select: (text) =>
    answer(text, async (request) => {
      if (!request.area) throw new Error("no area to select");
      await portFor(request).select(request.area);
      return {};
    }),
  read: (text) =>
    answer(text, async (request) => {
      const port = portFor(request);
      const { sheets } = await port.survey();
      const own = sheets.filter(({ madeBy }) => madeBy === null).map(({ name }) => name);
      return { grids: await port.readSheets(own.filter((name) => request.sheets?.includes(name) ?? true)) };
    }),
  confirm: (text) =>
    answer(text, async (request) => {
      const { mapping, locale = "zh-CN" } = request;
      if (!mapping) throw new Error("no mapping to confirm");
      const port = portFor(request);
      const analysis = await analyse(port, { sheets: [mapping.sheet] });
      const issues = await confirmMapping(port, analysis, mapping);
      return { sentences: issues.map((issue) => issueText(issue, locale, fieldLabel)) };
    }),
  forget: (text) =>
    answer(text, async (request) => {
      const { table } = request;
      const port = portFor(request);
      if (!table) await forgetAllMappings(port);
      else {
        const analysis = await analyse(port, { sheets: [table.sheet] });
        await forgetMapping(port, tableAt(analysis, table));
      }
      return {};
    }),
  settings: (text) =>
    answer(text, async (request) => ({
      settings: await changeSettings(portFor(request), request.settings ?? {}),
    })),
};

void Office.onReady(() => {
  window.opsheet = automation;
});

function obstacleIn(analysis: Analysis, issues: readonly Issue[], locale: Locale) {
  const hasData = analysis.sheets.some((sheet) =>
    sheet.tables.some(({ recognised }) => recognised.lastDataRow >= recognised.firstDataRow),
  );
  const closest = hasData ? closestObstacle(issues) : undefined;
  return closest
    ? { sheet: closest.at?.sheet ?? "", sentence: issueText(closest, locale, fieldLabel) }
    : null;
}

function watchOf({ cancelAt }: AutomationRequest): Watch {
  let asked = 0;
  return cancelAt === undefined ? {} : { isCancelled: () => ++asked >= cancelAt };
}

function portFor({ timeoutMs }: AutomationRequest) {
  return excelWorkbook(timeoutMs === undefined ? {} : { timeoutMs });
}

async function answer(text: string, run: (request: AutomationRequest) => Promise<object>): Promise<string> {
  const request = JSON.parse(text) as AutomationRequest;
  try {
    return JSON.stringify(await run(request));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const failure: Failure = {
      error: {
        code: error.code,
        outcome: error.outcome,
        sentence: workbookErrorText(error, request.locale ?? "zh-CN"),
      },
    };
    return JSON.stringify(failure);
  }
}
