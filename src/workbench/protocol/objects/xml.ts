import { DOMParser } from "@xmldom/xmldom";
import { invalid } from "./arguments";

/** The namespace of the root element. Throws InvalidArgument where the text is no well-formed XML. */
export function rootNamespace(xml: string): string {
  let failure: string | null = null;
  try {
    const root = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") failure ??= message;
      },
    }).parseFromString(xml, "text/xml").documentElement;
    if (failure === null && root) return root.namespaceURI ?? "";
  } catch (error) {
    failure ??= error instanceof Error ? error.message : String(error);
  }
  throw invalid(`The text is not well-formed XML: ${failure ?? "it has no root element"}.`);
}
