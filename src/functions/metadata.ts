import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { FunctionWords } from "./metadata.zh-CN";
import { CHINESE_FUNCTION_WORDS } from "./metadata.zh-CN";

/** Excel's description of the functions, as far as the build looks into it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly [setting: string]: unknown;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly [key: string]: unknown };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly [key: string]: unknown;
}

/**
 * The metadata files Excel reads, by file name, made from the comments of the source file given.
 *
 * Used by the build only; nothing of it is shipped. Throws with every complaint when the comments cannot be read, or
 * when a function has no Chinese words.
 */
export async function functionsMetadata(
  sourceFile: string,
): Promise<Record<"functions.json" | "functions.zh-CN.json", FunctionsMetadata>> {
  const generated = await generateCustomFunctionsMetadata(sourceFile);
  if (generated.errors.length > 0) {
    throw new Error(generated.errors.join("\n"));
  }
  const english: FunctionsMetadata = {
    ...(JSON.parse(generated.metadataJson) as FunctionsMetadata),
    // Without this a single #N/A in the cells given makes Excel answer with the error instead of asking us.
    allowErrorForDataTypeAny: true,
  };
  return { "functions.json": english, "functions.zh-CN.json": inChinese(english) };
}

function inChinese(english: FunctionsMetadata): FunctionsMetadata {
  return { ...english, functions: english.functions.map((each) => translate(each, wordsFor(each.id))) };
}

function wordsFor(id: string): FunctionWords {
  const words = CHINESE_FUNCTION_WORDS[id];
  if (words === undefined) {
    throw new Error(`No Chinese words for the function ${id}`);
  }
  return words;
}

function translate(each: FunctionMetadata, words: FunctionWords): FunctionMetadata {
  return {
    ...each,
    description: words.description,
    parameters: each.parameters.map((parameter) => {
      const translated = words.parameters[parameter.name];
      if (translated === undefined) {
        throw new Error(`No Chinese words for the parameter ${parameter.name} of ${each.id}`);
      }
      return { ...parameter, ...translated };
    }),
  };
}
