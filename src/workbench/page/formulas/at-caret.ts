/** What stands where the caret is in a formula that is being typed. */
export interface AtCaret {
  /** The beginning of a name before the caret, that a list of names may complete; null where there is none. */
  readonly word: { readonly from: number; readonly text: string } | null;
  /** The innermost function whose brackets the caret is in, with the number of the argument, from 0. */
  readonly call: { readonly name: string; readonly argument: number } | null;
  /** The beginning of a column's name within a table's square brackets. */
  readonly column: { readonly table: string; readonly from: number; readonly text: string } | null;
  /** Whether a reference could stand here: after an operator, a bracket or a separator. */
  readonly takesReference: boolean;
}

const NOTHING: AtCaret = { word: null, call: null, column: null, takesReference: false };

/** Letters first; a name may hold digits, dots and underscores. A reference with $ or ! is none. */
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;

/** Reads a formula text up to the caret. A text that is no formula has nothing to complete. */
export function formulaAtCaret(text: string, caret: number): AtCaret {
  if (!text.startsWith("=") || caret < 1) return NOTHING;
  const before = text.slice(0, caret);
  const calls: { name: string | null; argument: number }[] = [];
  let word: AtCaret["word"] = null;
  let takesReference = true;
  let at = 1;
  while (at < before.length) {
    const rest = before.slice(at);
    const first = rest.charAt(0);
    const quoted = first === '"' ? endOfQuoted(rest, '"') : first === "'" ? endOfQuoted(rest, "'") : 0;
    // An open text or sheet name: nothing is offered in it.
    if (quoted === null) return { ...NOTHING, call: innermost(calls) };
    if (quoted > 0) {
      [word, takesReference] = [null, false];
      at += quoted;
      continue;
    }
    if (first === "[") {
      const end = endOfBrackets(rest);
      if (end === null) return { ...NOTHING, call: innermost(calls), column: columnAt(before, at, word) };
      [word, takesReference] = [null, false];
      at += end;
      continue;
    }
    const found = WORD.exec(rest)?.[0];
    if (found !== undefined) {
      const reference = /[$!:]/.test(before.charAt(at - 1)) || /[$!]/.test(rest.charAt(found.length));
      word = reference ? null : { from: at, text: found };
      takesReference = false;
      at += found.length;
      continue;
    }
    if (first === "(") {
      calls.push({ name: word && word.from + word.text.length === at ? word.text : null, argument: 0 });
    } else if (first === "{") calls.push({ name: null, argument: 0 });
    else if (first === ")" || first === "}") calls.pop();
    else if (first === ",") {
      const call = calls.at(-1);
      if (call) call.argument++;
    }
    if (first !== " ") takesReference = /[=(,{;+\-*/^&<>:]/.test(first);
    word = null;
    at++;
  }
  return { word, call: innermost(calls), column: null, takesReference };
}

/** Brackets that are still open at the end, closed as Excel closes them for the person. */
export function closedBrackets(text: string): string {
  if (!text.startsWith("=")) return text;
  let open = 0;
  for (let at = 1; at < text.length; at++) {
    const first = text.charAt(at);
    const quoted = first === '"' || first === "'" ? endOfQuoted(text.slice(at), first) : 0;
    if (quoted === null) return text;
    if (quoted > 0) at += quoted - 1;
    else if (first === "(") open++;
    else if (first === ")") open--;
  }
  return open > 0 ? text + ")".repeat(open) : text;
}

/** The function the caret is in; brackets that only group lead on to the function around them. */
function innermost(calls: readonly { name: string | null; argument: number }[]): AtCaret["call"] {
  const call = [...calls].reverse().find((each) => each.name !== null);
  return call?.name ? { name: call.name, argument: call.argument } : null;
}

/** Length of a quoted part, doubled quotes inside it; null where it is not closed. */
function endOfQuoted(rest: string, quote: string): number | null {
  for (let at = 1; at < rest.length; at++) {
    if (rest.charAt(at) !== quote) continue;
    if (rest.charAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return null;
}

function endOfBrackets(rest: string): number | null {
  let depth = 0;
  for (let at = 0; at < rest.length; at++) {
    const each = rest.charAt(at);
    if (each === "'") at++;
    else if (each === "[") depth++;
    else if (each === "]" && --depth === 0) return at + 1;
  }
  return null;
}

function columnAt(before: string, open: number, word: AtCaret["word"]): AtCaret["column"] {
  if (!word || word.from + word.text.length !== open) return null;
  const inside = before.slice(open + 1);
  const start = /^(?:.*\[)?@?/.exec(inside)?.[0].length ?? 0;
  return { table: word.text, from: open + 1 + start, text: inside.slice(start) };
}
