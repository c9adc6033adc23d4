import { isDigit, plainCode } from "./characters";

/** The place behind the digits of either width that begin at `at`; `at` itself where there is none. */
export function digitsEnd(text: string, at: number, end: number): number {
  while (at < end && isDigit(plainCode(text.charCodeAt(at)))) at += 1;
  return at;
}

/** The whole number that the digits from `at` to `end` are. Example: "３月15" from 2 to 4 -> 15. */
export function numberAt(text: string, at: number, end: number): number {
  let number = 0;
  for (let i = at; i < end; i += 1) number = number * 10 + plainCode(text.charCodeAt(i)) - 0x30;
  return number;
}
