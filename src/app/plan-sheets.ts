import { BesideSheets } from "./beside-sheets";
import type { IsWanted, PutSheet } from "./beside-sheets";
import { madeBidLog, planBidLog } from "./bid-log";
import type { Analysis, AnalysedSheet } from "./analyse";
import { madeFishbones } from "./kept-fishbones";
import type { ProblemChoice } from "./kept-fishbones";
import type { planFishbone } from "./plan-fishbone";
import { FunnelSheets, madeFunnels } from "./funnel-sheets";
import { homeSheet, sheetKey, wasMade } from "./home-sheet";
import { KeywordSheets } from "./keyword-sheets";
import { SharedTables } from "./shared-tables";
import type { PeriodPair } from "../core/attribution/period-pair";
import type { CleanTable } from "../core/clean/clean-table";
import type { TypedCountermeasure } from "../core/countermeasures/countermeasure";
import type { FunnelPlaces } from "../core/funnel/funnel-source";
import { NOTHING_BESIDE } from "../core/model/beside";
import { issue } from "../core/issue";
import type { Issue } from "../core/issue";
import type { BidChange } from "../core/keywords/bid-change";
import type { Locale } from "../core/locale";
import type { PeriodKind, WeekStart } from "../core/model/periods";
import { keptTable } from "../core/model/kept-tables";
import { currencyOf } from "../core/model/table-currency";
import { bidLog } from "../core/templates/bid-log";
import { check } from "../core/templates/check";
import { checkReference } from "../core/templates/check-reference";
import type { CheckReference } from "../core/templates/check-reference";
import { daily } from "../core/templates/daily";
import { BESIDE_TEMPLATES, KEPT_TEMPLATES, KEYWORD_TEMPLATES, TEMPLATES } from "../core/templates/index";
import { writeMoney } from "../core/templates/money";
import { reportReference } from "../core/templates/period-report";
import type {
  KeptTemplate,
  ReportReference,
  Template,
  TemplateId,
  TemplateInput,
} from "../core/templates/template";
import type { SheetPlan } from "../workbook/plan";

/** What to make, of which sheets. */
export interface PlanRequest {
  readonly locale: Locale;
  /** Sheets to build from; all when not given. */
  readonly sheets?: readonly string[];
  /** Templates to build, with those whose tables they read; every one that fits when not given. */
  readonly templates?: readonly TemplateId[];
  /** What to build of which sheet, with what it reads; where given, `sheets` and `templates` say nothing. */
  readonly choices?: readonly SheetChoice[];
  /** Tables made once a workbook to build for their own sake; the others are built when they are read. */
  readonly once?: readonly TemplateId[];
  /** The day weeks begin on; as the settings of the workbook say when not given. */
  readonly weekStart?: WeekStart;
  /** What plans fishbones: it brings a library of statistics along, so whoever wants one loads it first. */
  readonly planFishbone?: typeof planFishbone;
}

/** One template of one sheet of the operator. */
export interface SheetChoice {
  readonly sheet: string;
  readonly template: TemplateId;
  /** Two periods for the 归因: they stand in its row of own dates when the sheet is new. */
  readonly compared?: PeriodPair;
  /** Of which table of the sheet to make a funnel, by `tableKeys`; of each where not said. */
  readonly table?: string;
  /** What is looked at in a funnel; without it as its sheet is left, the latest days in a new one. */
  readonly places?: FunnelPlaces;
  /** Changes to words that the operator accepted: they go into the 调价记录. */
  readonly bids?: readonly BidChange[];
  /** Countermeasures to write down in the 问题点解析对策表. */
  readonly countermeasures?: readonly TypedCountermeasure[];
  /** The problem a fishbone is opened for. */
  readonly fishbone?: ProblemChoice;
}

export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly template: TemplateId;
  /** The operator's sheet it is made from; null for a sheet made once a workbook. */
  readonly source: string | null;
}

type TableNames = Partial<Record<TemplateId, string>>;

/**
 * Plans every sheet that fits: for each table of the operator the templates in the order of the registry, each after
 * those it reads, and ahead of all of them what is made once a workbook and is not there yet.
 */
export function planSheets(
  analysis: Analysis,
  request: PlanRequest,
): { readonly planned: readonly PlannedSheet[]; readonly issues: readonly Issue[] } {
  const planned: PlannedSheet[] = [];
  const issues: Issue[] = [];
  const keptGroups = new Set<KeptGroup>();
  const reports: {
    readonly id: TemplateId;
    readonly source: CleanTable;
    readonly report: ReportReference;
  }[] = [];
  const checks: CheckReference[] = [];
  // Of several shops nothing says whose a weekly sheet is: then none is held against another.
  const tables = analysis.sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const isOneShop = tables.filter((table) => daily.fits(table).length === 0).length === 1;
  const gathered = gatherKept(tables);
  const allKept = isOneShop ? gathered.flatMap(periodTable) : [];
  const shared = new SharedTables(analysis.shared, (template) => {
    const { locale } = request;
    const plan = template.plan({ locale, ...takenNames(analysis, planned, template.id) });
    planned.push({ plan, template: template.id, source: null });
    return plan.tables[0].name;
  });
  for (const id of request.once ?? []) shared.nameOf(id);
  const isWanted: IsWanted = (sheet, id) => {
    const wanted = wantedOf(sheet, request);
    return wanted === "all" || wanted.includes(id);
  };
  const put: PutSheet = (id, sheets, make, given) => {
    const source = homeSheet(analysis.survey, id, sheets);
    const key = given ?? keyOf(id, source, planned);
    const plan = make({ ...options(analysis, request), ...takenNames(analysis, planned, key) });
    planned.push({ plan: { ...plan, key }, template: id, source });
    return plan.tables[0].name;
  };
  const besides = new BesideSheets(tables, (id, sheets, make, given) => {
    const own = tables.filter(({ sheet }) => sheets.includes(sheet));
    const currency = currencyOf(own, analysis.settings);
    return put(id, sheets, (around) => ({ ...make(around), currency }), given);
  });
  const isAsked: IsWanted = (sheet, id) => wantedOf(sheet, request) !== "all" && isWanted(sheet, id);
  const funnels = new FunnelSheets(analysis, put, (id) => shared.nameOf(id), request.choices ?? []);
  const words = new KeywordSheets(tables, analysis.settings, put, (id) => shared.nameOf(id));
  const compared = gathered.flatMap(({ template, tables: own }) =>
    own.some(({ sheet }) => isWanted(sheet, template.id)) ? [template.compares] : [],
  );
  const readElsewhere = ({ name, tables: own }: AnalysedSheet): readonly TemplateId[] => {
    const isShop = own.some(({ basis }) => daily.fits(basis.value).length === 0);
    // Of several shops a kept table may be of none: then what it was held against before goes on.
    const isCompared = (id: TemplateId): boolean =>
      isShop && (isOneShop || wasMade(analysis.survey, id, name));
    return [
      ...(own.some(({ basis }) => besides.readsDaily(basis.value, isWanted)) ? [daily.id] : []),
      ...compared.filter(isCompared),
    ];
  };
  for (const sheet of analysis.sheets) {
    const wanted = withMore(wantedOf(sheet.name, request), readElsewhere(sheet));
    if (wanted === "none") continue;
    const templates = wanted === "all" ? TEMPLATES.filter(({ onlyAsked }) => !onlyAsked) : withRead(wanted);
    const kept = KEPT_TEMPLATES.filter(({ id }) => wanted === "all" || wanted.includes(id));
    issues.push(...sheet.issues);
    for (const { basis } of sheet.tables) {
      const { value: table } = basis;
      issues.push(...basis.issues);
      const tableNames: TableNames = {};
      const keptAs = gathered.find((group) => group.tables.includes(table));
      if (keptAs !== undefined && kept.includes(keptAs.template)) {
        keptGroups.add(keptAs);
        continue;
      }
      if (besides.adopts(table, isWanted)) continue;
      for (const template of templates) {
        const reads = template.reads.filter((id) => TEMPLATES.some((each) => each.id === id));
        // Why the one it reads is not made has been said.
        if (reads.some((id) => tableNames[id] === undefined)) continue;
        const obstacles = template.fits(table);
        if (obstacles.length > 0) {
          issues.push(...obstacles);
          continue;
        }
        for (const id of template.reads) tableNames[id] ??= shared.nameOf(id);
        if (template.reads.some((id) => tableNames[id] === undefined)) continue;
        const beside = besides.of(table);
        if (beside !== NOTHING_BESIDE)
          for (const id of template.mayRead ?? []) tableNames[id] ??= besides.nameOf(id);
        const made = planOne(analysis, request, template, sheet, table, planned, {
          tableNames,
          kept: allKept,
          beside,
        });
        tableNames[template.id] = made.plan.tables[0].name;
        if (template.id === daily.id) besides.madeDaily(table, made.plan.tables[0].name);
        planned.push({ plan: made.plan, template: template.id, source: sheet.name });
        issues.push(...made.issues);
        const report = referenceTo(made, template.id, request, table);
        if (report !== null) reports.push({ id: template.id, source: table, report });
        if (template.id === check.id && tableNames.daily !== undefined) {
          const own = checkReference(made.plan, table, tableNames.daily, request.locale);
          if (own !== null) checks.push(own);
        }
      }
    }
  }
  besides.planWanted(isWanted);
  funnels.planWanted(isAsked);
  words.planWanted(isAsked);
  issues.push(...words.issues);
  const logRules = analysis.sheets.some(({ name }) => isAsked(name, bidLog.id))
    ? shared.nameOf("rules")
    : undefined;
  if (logRules !== undefined) {
    const bids = (request.choices ?? []).flatMap((each) =>
      each.template === bidLog.id ? (each.bids ?? []) : [],
    );
    const plan = planBidLog(
      {
        tables,
        there: analysis.bidLog,
        bids,
        shared: analysis.shared,
        settings: analysis.settings,
        rules: logRules,
      },
      { locale: request.locale, ...takenNames(analysis, planned, bidLog.id) },
    );
    planned.push({ plan, template: bidLog.id, source: null });
  }
  for (const { sheet, fishbone: about } of request.choices ?? []) {
    if (about === undefined || request.planFishbone === undefined) continue;
    const plan = request.planFishbone(analysis, sheet, about, (key) => ({
      locale: request.locale,
      ...takenNames(analysis, planned, key),
    }));
    if (plan === null) issues.push(issue("fishbone-not-made", { sheet }));
    else planned.push({ plan, template: "fishbone", source: sheet });
  }
  // They are compared with what was planned above.
  for (const { template, tables: own } of keptGroups) {
    const source = homeSheet(
      analysis.survey,
      template.id,
      own.map(({ sheet }) => sheet),
    );
    const shops = reports.flatMap(({ id, source: days, report }) =>
      id === template.compares
        ? [{ names: [days.sheet, days.title ?? "", ...(days.above ?? [])], report }]
        : [],
    );
    const key = keyOf(template.id, source, planned);
    const plan = template.plan({
      tables: own,
      report: isOneShop ? (shops[0]?.report ?? null) : null,
      shops,
      check: isOneShop ? (checks[0] ?? null) : null,
      ...options(analysis, request),
      ...takenNames(analysis, planned, key),
    });
    planned.push({
      plan: { ...plan, key, currency: currencyOf(own, analysis.settings) },
      template: template.id,
      source,
    });
  }
  return {
    planned: planned
      .map((each) => ({ ...each, plan: writeMoney(each.plan, analysis.settings.currency ?? "none") }))
      .map((each) => ({ ...each, plan: withSource(each) }))
      .sort((a, b) => Number(a.source !== null) - Number(b.source !== null)),
    issues: [...issues, ...shared.issues],
  };
}

/** The plan, told the sheet that its key names, so that it goes on when that sheet is called otherwise. */
function withSource({ plan, template, source }: PlannedSheet): SheetPlan {
  const isNamed = source !== null && `${plan.key}:`.startsWith(`${template}:${source}:`);
  return isNamed ? { ...plan, source } : plan;
}

/** Tables of the operator that one sheet is made of. */
export interface KeptGroup {
  readonly template: KeptTemplate;
  readonly tables: readonly CleanTable[];
}

/** What the operator keeps by hand; each table goes to the first template that adopts it. */
export function gatherKept(tables: readonly CleanTable[]): readonly KeptGroup[] {
  const taken = new Set<CleanTable>();
  return KEPT_TEMPLATES.flatMap((template) => {
    const groups = template.gather(tables.filter((table) => !taken.has(table)));
    for (const table of groups.flat()) taken.add(table);
    return groups.map((own) => ({ template, tables: own }));
  });
}

/** The rows of weeks or months of a group that has them. */
function periodTable({ template, tables }: KeptGroup): readonly CleanTable[] {
  const kind = PERIODS[template.compares];
  const table = kind === undefined ? null : keptTable(tables, kind);
  return table === null ? [] : [table];
}

/** What the reports of periods add up, which tables of the operator's own are compared with. */
const PERIODS: Readonly<Partial<Record<TemplateId, PeriodKind>>> = { weekly: "week", monthly: "month" };

function referenceTo(
  { plan }: { readonly plan: SheetPlan },
  id: TemplateId,
  request: PlanRequest,
  table: CleanTable,
): ReportReference | null {
  const kind = PERIODS[id];
  return kind === undefined ? null : reportReference(table, kind, request.locale, plan.tables[0].name);
}

/** What is asked for of one sheet. */
function wantedOf(sheet: string, request: PlanRequest): readonly TemplateId[] | "all" | "none" {
  if (request.choices !== undefined) {
    const chosen = request.choices.filter((each) => each.sheet === sheet);
    return chosen.length === 0 ? "none" : chosen.map(({ template }) => template);
  }
  if (request.sheets?.includes(sheet) === false) return "none";
  return request.templates ?? "all";
}

/** With the templates that other sheets read. */
function withMore(
  wanted: ReturnType<typeof wantedOf>,
  more: readonly TemplateId[],
): ReturnType<typeof wantedOf> {
  if (more.length === 0 || wanted === "all") return wanted;
  return wanted === "none" ? more : [...wanted, ...more];
}

/** What was made of which sheet before and is still ours: what a refresh makes again. */
export function choicesMade(analysis: Analysis): readonly SheetChoice[] {
  const { survey, sheets } = analysis;
  const names = new Set(sheets.map(({ name }) => name));
  const others = survey.sheets.flatMap(({ madeBy, retired }) => {
    const [id, sheet] = madeBy?.split(":") ?? [];
    const template = [...TEMPLATES, ...KEPT_TEMPLATES, ...BESIDE_TEMPLATES, ...KEYWORD_TEMPLATES].find(
      (each) => each.id === id,
    )?.id;
    return retired || template === undefined || sheet === undefined || !names.has(sheet)
      ? []
      : [{ sheet, template }];
  });
  return [...others, ...madeFunnels(analysis), ...madeBidLog(analysis), ...madeFishbones(analysis)];
}

/** The templates asked for and those they read, in the order of the registry. */
function withRead(ids: readonly TemplateId[]): readonly Template[] {
  const wanted = new Set(ids);
  // Whoever reads stands behind what it reads.
  for (const template of [...TEMPLATES].reverse())
    if (wanted.has(template.id)) for (const id of template.reads) wanted.add(id);
  return TEMPLATES.filter(({ id }) => wanted.has(id));
}

function planOne(
  analysis: Analysis,
  request: PlanRequest,
  template: Template,
  sheet: AnalysedSheet,
  table: CleanTable,
  planned: readonly PlannedSheet[],
  others: Pick<TemplateInput, "tableNames" | "kept" | "beside">,
) {
  const key = keyOf(template.id, sheet.name, planned);
  const chosen = request.choices?.find((each) => each.sheet === sheet.name && each.template === template.id);
  // The sheet, and of its tables which one.
  const place = key.slice(template.id.length + 1);
  const { value: plan, issues } = template.plan({
    table,
    ...others,
    compared: chosen?.compared,
    countermeasures: {
      there: analysis.countermeasures.find(({ source }) => source === place)?.cells ?? null,
      // Of several tables in a sheet the first is meant.
      more:
        place === sheet.name
          ? (request.choices ?? []).flatMap((each) =>
              each.sheet === sheet.name ? (each.countermeasures ?? []) : [],
            )
          : [],
    },
    ...options(analysis, request),
    ...takenNames(analysis, planned, key),
  });
  return { plan: { ...plan, key, currency: currencyOf([table], analysis.settings) }, issues };
}

function keyOf(id: TemplateId, sheet: string, planned: readonly PlannedSheet[]): string {
  return sheetKey(id, sheet, planned.filter((each) => each.source === sheet && each.template === id).length);
}

function options(
  { settings }: Analysis,
  { locale, weekStart = settings.weekStart }: PlanRequest,
): Pick<TemplateInput, "locale" | "weekStart"> {
  return { locale, weekStart };
}

/** Names in use. The sheet made last time under the same key makes room for the new: its names are free. */
function takenNames(analysis: Analysis, planned: readonly PlannedSheet[], key: string) {
  const { sheets, takenNames: names } = analysis.survey;
  const own = sheets.filter((each) => each.madeBy === key && !each.retired);
  const ownTables = own.flatMap((each) => each.tables);
  return {
    takenSheetNames: [
      ...sheets.filter((each) => !own.includes(each)).map((each) => each.name),
      ...planned.map((each) => each.plan.name),
    ],
    takenTableNames: [
      ...names.filter((name) => !ownTables.includes(name)),
      ...planned.flatMap((each) => each.plan.tables.map((table) => table.name)),
    ],
  };
}
