import path from "node:path";
import { FUNCTIONS } from "../../src/functions/associate";
import type { FunctionsMetadata } from "../../src/functions/metadata";
import { functionsMetadata } from "../../src/functions/metadata";
import { CHINESE_FUNCTION_WORDS } from "../../src/functions/metadata.zh-CN";

const source = path.resolve(__dirname, "../../src/functions/functions.ts");

describe("functionsMetadata", () => {
  let english: FunctionsMetadata;
  let chinese: FunctionsMetadata;

  beforeAll(async () => {
    const files = await functionsMetadata(source);
    english = files["functions.json"];
    chinese = files["functions.zh-CN.json"];
  });

  test("describes exactly the functions that are registered", () => {
    expect(english.functions.map((each) => each.id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  test("tells Excel to hand over cells in error instead of answering with the error", () => {
    expect(english["allowErrorForDataTypeAny"]).toBe(true);
    expect(chinese["allowErrorForDataTypeAny"]).toBe(true);
  });

  test("takes a name, a block of cells and an optional number for METRIC", () => {
    const metric = english.functions.find((each) => each.id === "METRIC");
    expect(metric?.parameters).toEqual([
      expect.objectContaining({ name: "name", type: "string" }),
      expect.objectContaining({ name: "table", type: "any", dimensionality: "matrix" }),
      expect.objectContaining({ name: "decimals", type: "number", optional: true }),
    ]);
    expect(metric?.result).toEqual({ type: "number" });
  });

  test("takes a name, any value, and optionally rules and a day for RULECHECK", () => {
    const rulecheck = english.functions.find((each) => each.id === "RULECHECK");
    expect(rulecheck?.parameters).toEqual([
      expect.objectContaining({ name: "metric", type: "string" }),
      expect.objectContaining({ name: "value", type: "any" }),
      expect.objectContaining({ name: "rules", type: "any", dimensionality: "matrix", optional: true }),
      expect.objectContaining({ name: "day", type: "number", optional: true }),
    ]);
  });

  test("takes blocks of cells for FUNNEL, all but the first optional, and gives one", () => {
    const funnel = english.functions.find((each) => each.id === "FUNNEL");
    const block = { type: "any", dimensionality: "matrix" };
    expect(funnel?.parameters).toEqual([
      expect.not.objectContaining({ optional: true }),
      expect.objectContaining({ name: "labels", ...block, optional: true }),
      expect.objectContaining({ name: "benchmark", ...block, optional: true }),
      expect.objectContaining({ name: "segments", ...block, optional: true }),
      expect.objectContaining({ name: "days", ...block, optional: true }),
    ]);
    expect(funnel?.parameters[0]).toEqual(expect.objectContaining({ name: "counts", ...block }));
    expect(funnel?.result).toEqual({ dimensionality: "matrix" });
  });

  test("takes two blocks of cells for FUNNELDIFF, and optionally the days of each", () => {
    const block = { type: "any", dimensionality: "matrix" };
    expect(english.functions.find((each) => each.id === "FUNNELDIFF")?.parameters).toEqual([
      expect.objectContaining({ name: "before", ...block }),
      expect.objectContaining({ name: "after", ...block }),
      expect.objectContaining({ name: "days", ...block, optional: true }),
      expect.objectContaining({ name: "daysAfter", ...block, optional: true }),
    ]);
  });

  test("takes any cells and an optional level for WILSON", () => {
    const wilson = english.functions.find((each) => each.id === "WILSON");
    expect(wilson?.parameters).toEqual([
      expect.objectContaining({ name: "successes", type: "any" }),
      expect.objectContaining({ name: "trials", type: "any" }),
      expect.objectContaining({ name: "level", type: "number", optional: true }),
    ]);
  });

  test("gives a block of cells for CLEAN", () => {
    const clean = english.functions.find((each) => each.id === "CLEAN");
    expect(clean?.result).toEqual({ dimensionality: "matrix" });
  });

  test("keeps names in English letters and translates nothing but words", () => {
    const bare = ({ functions, ...settings }: FunctionsMetadata) => ({
      settings,
      functions: functions.map(({ description: _description, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ name: _name, description: _words, ...kept }) => kept),
      })),
    });
    expect(bare(chinese)).toEqual(bare(english));
    expect(english.functions.every((each) => /^[A-Z]+$/.test(each.name))).toBe(true);
  });

  test("says every word in both languages", () => {
    const words = ({ functions }: FunctionsMetadata) =>
      functions.flatMap((each) => [
        each.description,
        ...each.parameters.map((parameter) => parameter.description),
      ]);
    expect(words(chinese).every((text) => /\p{Script=Han}/u.test(text ?? ""))).toBe(true);
    expect(words(english).every((text) => /^[A-Z].*\.$/.test(text ?? ""))).toBe(true);
  });

  test("has Chinese words for no function or parameter that is gone", () => {
    for (const [id, words] of Object.entries(CHINESE_FUNCTION_WORDS)) {
      const parameters = english.functions.find((each) => each.id === id)?.parameters ?? [];
      expect(Object.keys(words.parameters)).toEqual(parameters.map((parameter) => parameter.name));
    }
  });
});
