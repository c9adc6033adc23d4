import type { FontStyle } from "../../model/styles";

/** The font list a font name stands for on screen: Excel's fonts are seldom installed outside Windows and macOS. */
export function screenFont(name: string): string {
  return `${name}, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;
}

let context: CanvasRenderingContext2D | null = null;

/** Width of a text in pixels as the grid draws it. */
export function textWidth(text: string, font: FontStyle): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * font.size * 0.75;
  context.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size}pt ${screenFont(font.name)}`;
  return context.measureText(text).width;
}
