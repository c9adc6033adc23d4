import { cellName } from "../model/address";
import type { ConditionalFormat } from "../model/rules";
import { argb } from "./colours";
import { formulaInFile } from "./formula-text";
import { OPERATORS, PERIODS, POINTS, PRESETS, TEXT_RULES } from "./read-conditional-formats";
import type { DifferentialFormat } from "./read-styles";
import { sqrefOf } from "./read-sheet";
import { attributes, encodeXml } from "./xml";

type Rule = Readonly<Record<string, unknown>>;

const reversed = (of: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(of).map(([file, api]) => [api, file]));

const FILE_OPERATORS = reversed(OPERATORS);
const FILE_TEXT_RULES = reversed(TEXT_RULES);
const FILE_PRESETS = reversed(PRESETS);
const FILE_PERIODS = reversed(PERIODS);
const FILE_POINTS = new Map([...reversed(POINTS), ["Automatic", "min"]]);

/** The elements <conditionalFormatting> of a sheet; `differential` gives the number of a format. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  differential: (format: DifferentialFormat) => number,
): string {
  return formats
    .map((format) => {
      const rule = ruleXml(format, differential);
      return rule === "" || format.areas.length === 0
        ? ""
        : `<conditionalFormatting sqref="${sqrefOf(format.areas)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function ruleXml(format: ConditionalFormat, differential: (format: DifferentialFormat) => number): string {
  const first = format.areas[0];
  const corner = first ? cellName(first.top, first.left) : "A1";
  const written = ruleParts(format, corner);
  if (!written) return "";
  const looks = Object.values(format.format).some((each) => each !== null);
  const head = attributes({
    type: written.type,
    dxfId: looks ? differential(format.format) : undefined,
    priority: format.priority + 1,
    stopIfTrue: format.stopIfTrue ? 1 : undefined,
    ...written.attributes,
  });
  return `<cfRule${head}>${written.inner}</cfRule>`;
}

interface RuleParts {
  readonly type: string;
  readonly attributes?: Record<string, string | number | undefined>;
  readonly inner: string;
}

/** A rule object may hold its words directly or under "rule" or "criteria", as the API's classes do. */
function wordsOf(rule: Rule): Rule {
  const nested = rule.rule ?? rule.criteria;
  return typeof nested === "object" && nested !== null && !Array.isArray(nested)
    ? { ...rule, ...nested }
    : rule;
}

const formulaXml = (text: unknown): string =>
  text === undefined || text === null
    ? ""
    : `<formula>${encodeXml(formulaInFile(String(text).replace(/^=/, ""), null))}</formula>`;

function ruleParts(format: ConditionalFormat, corner: string): RuleParts | null {
  const rule = wordsOf(format.rule);
  switch (format.type) {
    case "Custom":
      return { type: "expression", inner: formulaXml(rule.formula) };
    case "CellValue":
      return {
        type: "cellIs",
        attributes: { operator: FILE_OPERATORS.get(String(rule.operator)) ?? "equal" },
        inner: formulaXml(rule.formula1) + formulaXml(rule.formula2),
      };
    case "ContainsText":
      return textRule(String(rule.operator), String(rule.text ?? ""), corner);
    case "PresetCriteria":
      return presetRule(String(rule.criterion), corner);
    case "TopBottom": {
      const type = String(rule.type ?? "TopItems");
      return {
        type: "top10",
        attributes: {
          rank: Number(rule.rank ?? 10),
          bottom: type.startsWith("Bottom") ? 1 : undefined,
          percent: type.endsWith("Percent") ? 1 : undefined,
        },
        inner: "",
      };
    }
    case "ColorScale":
      return colourScale(rule);
    case "DataBar":
      return dataBar(rule);
    case "IconSet":
      return iconSet(rule);
    default:
      return null;
  }
}

function textRule(operator: string, text: string, corner: string): RuleParts {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const type = FILE_TEXT_RULES.get(operator) ?? "containsText";
  const formulas: Readonly<Record<string, readonly [operator: string, formula: string]>> = {
    containsText: ["containsText", `NOT(ISERROR(SEARCH(${quoted},${corner})))`],
    notContainsText: ["notContains", `ISERROR(SEARCH(${quoted},${corner}))`],
    beginsWith: ["beginsWith", `LEFT(${corner},LEN(${quoted}))=${quoted}`],
    endsWith: ["endsWith", `RIGHT(${corner},LEN(${quoted}))=${quoted}`],
  };
  const [word, formula] = formulas[type] ?? ["containsText", "FALSE"];
  return { type, attributes: { operator: word, text }, inner: formulaXml(formula) };
}

/** Formulas that older readers use instead of the preset's name. */
const PRESET_FORMULAS: Readonly<Record<string, (cell: string) => string>> = {
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`,
  notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};

const PERIOD_FORMULAS: Readonly<Record<string, (cell: string) => string>> = {
  today: (cell) => `FLOOR(${cell},1)=TODAY()`,
  yesterday: (cell) => `FLOOR(${cell},1)=TODAY()-1`,
  tomorrow: (cell) => `FLOOR(${cell},1)=TODAY()+1`,
  last7Days: (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
  thisMonth: (cell) => `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`,
};

function presetRule(criterion: string, corner: string): RuleParts | null {
  const preset = FILE_PRESETS.get(criterion);
  if (preset) {
    const formula = PRESET_FORMULAS[preset]?.(corner);
    return { type: preset, inner: formulaXml(formula) };
  }
  const period = FILE_PERIODS.get(criterion);
  if (period)
    return {
      type: "timePeriod",
      attributes: { timePeriod: period },
      inner: formulaXml(PERIOD_FORMULAS[period]?.(corner)),
    };
  const average = /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)?(Above|Below)Average$/.exec(criterion);
  if (!average) return null;
  const deviations = ["OneStdDev", "TwoStdDev", "ThreeStdDev"].indexOf(average[1] ?? "") + 1;
  return {
    type: "aboveAverage",
    attributes: {
      aboveAverage: average[2] === "Below" ? 0 : undefined,
      equalAverage: average[1] === "EqualOr" ? 1 : undefined,
      stdDev: deviations || undefined,
    },
    inner: "",
  };
}

function pointXml(point: unknown, otherwise: string, more: Record<string, string | undefined> = {}): string {
  const { type, formula } = (point ?? {}) as { type?: unknown; formula?: unknown };
  const word = FILE_POINTS.get(String(type)) ?? otherwise;
  const file = type === "Automatic" ? otherwise : word;
  const val =
    formula === undefined || formula === null || file === "min" || file === "max"
      ? undefined
      : String(formula);
  return `<cfvo${attributes({ type: file, val: val?.replace(/^=/, ""), ...more })}/>`;
}

const colourXml = (colour: unknown, otherwise: string): string =>
  `<color rgb="${argb(typeof colour === "string" && colour !== "" ? colour : otherwise)}"/>`;

function colourScale(rule: Rule): RuleParts {
  const points = [
    { point: rule.minimum, kind: "min", colour: "#F8696B" },
    ...(rule.midpoint ? [{ point: rule.midpoint, kind: "percentile", colour: "#FFEB84" }] : []),
    { point: rule.maximum, kind: "max", colour: "#63BE7B" },
  ];
  const colourOf = (point: unknown): unknown => (point as { color?: unknown } | undefined)?.color;
  return {
    type: "colorScale",
    inner:
      `<colorScale>${points.map(({ point, kind }) => pointXml(point, kind)).join("")}` +
      `${points.map(({ point, colour }) => colourXml(colourOf(point), colour)).join("")}</colorScale>`,
  };
}

function dataBar(rule: Rule): RuleParts {
  return {
    type: "dataBar",
    inner:
      `<dataBar${attributes({ showValue: rule.showDataBarOnly === true ? 0 : undefined })}>` +
      `${pointXml(rule.lowerBoundRule, "min")}${pointXml(rule.upperBoundRule, "max")}` +
      `${colourXml(rule.positiveFillColor, "#638EC6")}</dataBar>`,
  };
}

const COUNTS: readonly (readonly [string, string])[] = [
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
];

function iconSet(rule: Rule): RuleParts {
  const style = String(rule.style ?? "ThreeTrafficLights1");
  const [word, digit] = COUNTS.find(([name]) => style.startsWith(name)) ?? ["Three", "3"];
  const count = Number(digit);
  const criteria = Array.isArray(rule.criteria) ? (rule.criteria as unknown[]) : [];
  const points = Array.from({ length: count }, (_, index) => {
    const each = criteria[index] as { type?: unknown; formula?: unknown; operator?: unknown } | undefined;
    // The first icon's condition says nothing: it is for whatever lies below the second's.
    if (!each || index === 0 || each.type === undefined || each.type === "Invalid")
      return pointXml({ type: "Percent", formula: Math.round((100 * index) / count) }, "percent");
    return pointXml(each, "percent", { gte: each.operator === "GreaterThan" ? "0" : undefined });
  });
  const head = attributes({
    iconSet: digit + style.slice(word.length),
    showValue: rule.showIconOnly === true ? 0 : undefined,
    reverse: rule.reverseIconOrder === true ? 1 : undefined,
  });
  return { type: "iconSet", inner: `<iconSet${head}>${points.join("")}</iconSet>` };
}
