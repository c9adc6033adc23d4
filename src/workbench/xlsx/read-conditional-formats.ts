import type { ConditionalFormat } from "../model/rules";
import type { Workbook } from "../model/workbook";
import type { ColourReader } from "./colours";
import { formulaShown } from "./formula-text";
import type { DifferentialFormat } from "./read-styles";
import { areasOf } from "./read-sheet";
import { child, childrenOf, flag, type XmlElement } from "./xml";

type Rule = Record<string, unknown>;

/** Excel.ConditionalCellValueOperator by the file's word. */
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Excel.ConditionalTextOperator by the file's rule type. */
export const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

/** Excel.ConditionalFormatPresetCriterion by the file's rule type. */
export const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};

/** Excel.ConditionalFormatPresetCriterion by the file's time period. */
export const PERIODS: Readonly<Record<string, string>> = {
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};

/** Excel.ConditionalFormatColorCriterionType by the file's word (also for bars and icons). */
export const POINTS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  formula: "Formula",
  percentile: "Percentile",
};

const NO_FORMAT: DifferentialFormat = {
  fillColor: null,
  fontColor: null,
  bold: null,
  italic: null,
  numberFormat: null,
};

/** Reads the classic conditional formats of a sheet; those of later kinds stay in the part's extension list. */
export function readConditionalFormats(
  root: XmlElement,
  workbook: Workbook,
  differential: readonly DifferentialFormat[],
  colour: ColourReader,
): ConditionalFormat[] {
  return childrenOf(root, "conditionalFormatting").flatMap((block) => {
    const areas = areasOf(block.attributes.sqref);
    return childrenOf(block, "cfRule").flatMap((rule): ConditionalFormat[] => {
      const read = readRule(rule, colour);
      if (!read) return [];
      const { dxfId } = rule.attributes;
      return [
        {
          id: `{${workbook.newId()}}`,
          areas,
          type: read.type,
          priority: Number(rule.attributes.priority ?? 1) - 1,
          stopIfTrue: flag(rule, "stopIfTrue"),
          rule: read.rule,
          format: { ...NO_FORMAT, ...(dxfId === undefined ? {} : differential[Number(dxfId)]) },
        },
      ];
    });
  });
}

function readRule(rule: XmlElement, colour: ColourReader): { type: string; rule: Rule } | null {
  const type = rule.attributes.type ?? "";
  const [first, second] = childrenOf(rule, "formula").map((each) => formulaShown(each.text, null));
  const operator = rule.attributes.operator ?? "";
  switch (type) {
    case "expression":
      return { type: "Custom", rule: { formula: `=${first ?? ""}` } };
    case "cellIs":
      return {
        type: "CellValue",
        rule: {
          operator: OPERATORS[operator] ?? "EqualTo",
          formula1: `=${first ?? ""}`,
          ...(second === undefined ? {} : { formula2: `=${second}` }),
        },
      };
    case "colorScale":
      return { type: "ColorScale", rule: readColourScale(child(rule, "colorScale"), colour) };
    case "dataBar":
      return { type: "DataBar", rule: readDataBar(child(rule, "dataBar"), colour) };
    case "iconSet":
      return { type: "IconSet", rule: readIcons(child(rule, "iconSet")) };
    case "top10":
      return {
        type: "TopBottom",
        rule: {
          rank: Number(rule.attributes.rank ?? 10),
          type: `${flag(rule, "bottom") ? "Bottom" : "Top"}${flag(rule, "percent") ? "Percent" : "Items"}`,
        },
      };
    case "aboveAverage":
      return { type: "PresetCriteria", rule: { criterion: averageCriterion(rule) } };
    case "timePeriod":
      return {
        type: "PresetCriteria",
        rule: { criterion: PERIODS[rule.attributes.timePeriod ?? ""] ?? "Today" },
      };
    default:
      if (TEXT_RULES[type])
        return {
          type: "ContainsText",
          rule: { operator: TEXT_RULES[type], text: rule.attributes.text ?? "" },
        };
      return PRESETS[type] ? { type: "PresetCriteria", rule: { criterion: PRESETS[type] } } : null;
  }
}

function averageCriterion(rule: XmlElement): string {
  const above = flag(rule, "aboveAverage", true) ? "Above" : "Below";
  const deviations = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"][Number(rule.attributes.stdDev ?? 0)] ?? "";
  if (deviations) return `${deviations}${above}Average`;
  return flag(rule, "equalAverage") ? `EqualOr${above}Average` : `${above}Average`;
}

function readPoint(cfvo: XmlElement | undefined): { type: string; formula?: string } {
  const value = cfvo?.attributes.val;
  return {
    type: POINTS[cfvo?.attributes.type ?? "min"] ?? "LowestValue",
    ...(value === undefined ? {} : { formula: value }),
  };
}

function readColourScale(scale: XmlElement | undefined, colour: ColourReader): Rule {
  const colours = childrenOf(scale, "color");
  const points = childrenOf(scale, "cfvo").map((each, index) => ({
    ...readPoint(each),
    color: colour(colours[index]) ?? "#FFFFFF",
  }));
  const [minimum, middle, last] = points;
  return {
    criteria: points.length > 2 ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle },
  };
}

function readDataBar(bar: XmlElement | undefined, colour: ColourReader): Rule {
  const [lower, upper] = childrenOf(bar, "cfvo").map(readPoint);
  return {
    lowerBoundRule: lower,
    upperBoundRule: upper,
    showDataBarOnly: bar ? !flag(bar, "showValue", true) : false,
    positiveFillColor: colour(child(bar, "color")) ?? "#638EC6",
  };
}

/** "3TrafficLights1" is ThreeTrafficLights1 in the API. */
const COUNTS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

function readIcons(icons: XmlElement | undefined): Rule {
  const set = icons?.attributes.iconSet ?? "3TrafficLights1";
  return {
    style: (COUNTS[set.charAt(0)] ?? "Three") + set.slice(1),
    reverseIconOrder: icons ? flag(icons, "reverse") : false,
    showIconOnly: icons ? !flag(icons, "showValue", true) : false,
    criteria: childrenOf(icons, "cfvo").map((each) => ({
      type: POINTS[each.attributes.type ?? "percent"] ?? "Percent",
      formula: each.attributes.val ?? "0",
      operator: flag(each, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
    })),
  };
}
