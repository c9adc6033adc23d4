import type { Bar } from "./conditional/conditional-looks";
import type { Icon } from "./conditional/icon-sets";

/** A cell's rectangle on the canvas, in pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Paints a data bar under the cell's text. */
export function paintBar(canvas: CanvasRenderingContext2D, box: CellBox, bar: Bar): void {
  const left = box.left + 2;
  const width = box.width - 4;
  const from = left + width * bar.from;
  const length = width * (bar.to - bar.from);
  const top = box.top + 2;
  const height = box.height - 4;
  if (length > 0) {
    const towardsLeft = bar.axis !== null && bar.to <= bar.axis;
    canvas.fillStyle = bar.gradient ? gradient(canvas, from, length, bar.color, towardsLeft) : bar.color;
    canvas.fillRect(from, top, length, height);
    canvas.strokeStyle = bar.color;
    canvas.lineWidth = 1;
    canvas.strokeRect(from + 0.5, top + 0.5, Math.max(0, length - 1), height - 1);
  }
  if (bar.axis === null) return;
  canvas.strokeStyle = "#000000";
  canvas.setLineDash([2, 2]);
  canvas.beginPath();
  canvas.moveTo(left + width * bar.axis, box.top + 1);
  canvas.lineTo(left + width * bar.axis, box.top + box.height - 1);
  canvas.stroke();
  canvas.setLineDash([]);
}

function gradient(
  canvas: CanvasRenderingContext2D,
  from: number,
  length: number,
  color: string,
  towardsLeft: boolean,
): CanvasGradient {
  const made = canvas.createLinearGradient(from, 0, from + length, 0);
  made.addColorStop(towardsLeft ? 1 : 0, color);
  made.addColorStop(towardsLeft ? 0 : 1, `${color}22`);
  return made;
}

const SIZE = 13;

/** Paints an icon at the left of the cell, level with one line of text in the middle. */
export function paintIcon(canvas: CanvasRenderingContext2D, box: CellBox, icon: Icon): void {
  canvas.translate(box.left + 3, box.top + (box.height - SIZE) / 2);
  canvas.fillStyle = canvas.strokeStyle = icon.color;
  canvas.lineWidth = 1;
  PAINTERS[icon.shape](canvas, icon);
}

type Painter = (canvas: CanvasRenderingContext2D, icon: Icon) => void;

/** A closed figure by its corners in a square of 13. */
function figure(canvas: CanvasRenderingContext2D, corners: readonly (readonly [number, number])[]): void {
  canvas.beginPath();
  for (const [x, y] of corners) canvas.lineTo(x, y);
  canvas.closePath();
  canvas.fill();
}

/** The arrow that points up, turned. */
const arrow =
  (degrees: number): Painter =>
  (canvas) => {
    canvas.translate(SIZE / 2, SIZE / 2);
    canvas.rotate((degrees * Math.PI) / 180);
    figure(canvas, [
      [0, -6],
      [5.5, 0],
      [2, 0],
      [2, 6],
      [-2, 6],
      [-2, 0],
      [-5.5, 0],
    ]);
  };

function disc(canvas: CanvasRenderingContext2D, radius = 6): void {
  canvas.beginPath();
  canvas.arc(SIZE / 2, SIZE / 2, radius, 0, 2 * Math.PI);
  canvas.fill();
}

/** A white sign on a coloured disc. */
const sign =
  (text: string): Painter =>
  (canvas) => {
    disc(canvas, 6.5);
    canvas.fillStyle = "#FFFFFF";
    canvas.font = "bold 10px sans-serif";
    canvas.textAlign = "center";
    canvas.textBaseline = "middle";
    canvas.fillText(text, SIZE / 2, SIZE / 2 + 0.5);
  };

/** The five-pointed star around the middle. */
const STAR = Array.from({ length: 10 }, (_, i): readonly [number, number] => {
  const radius = i % 2 === 0 ? 6.5 : 2.7;
  const angle = (Math.PI / 5) * i - Math.PI / 2;
  return [SIZE / 2 + radius * Math.cos(angle), SIZE / 2 + radius * Math.sin(angle)];
});

const PALE = "#D9D9D9";

const PAINTERS: Readonly<Record<Icon["shape"], Painter>> = {
  up: arrow(0),
  "up-right": arrow(45),
  right: arrow(90),
  "down-right": arrow(135),
  down: arrow(180),
  circle: (canvas) => disc(canvas),
  ringed: (canvas, { color }) => {
    canvas.fillStyle = "#404040";
    canvas.fillRect(0, 0, SIZE, SIZE);
    canvas.fillStyle = color;
    disc(canvas, 5);
  },
  flag: (canvas) => {
    canvas.fillRect(1, 0, 1.5, SIZE);
    figure(canvas, [
      [2.5, 0.5],
      [12, 4],
      [2.5, 7.5],
    ]);
  },
  diamond: (canvas) =>
    figure(canvas, [
      [6.5, 0],
      [13, 6.5],
      [6.5, 13],
      [0, 6.5],
    ]),
  triangle: (canvas) =>
    figure(canvas, [
      [6.5, 1],
      [13, 12],
      [0, 12],
    ]),
  "triangle-down": (canvas) =>
    figure(canvas, [
      [0, 1],
      [13, 1],
      [6.5, 12],
    ]),
  dash: (canvas) => canvas.fillRect(0, 5, SIZE, 3.5),
  check: sign("✓"),
  exclamation: sign("!"),
  cross: sign("✕"),
  star: (canvas, { color, filled }) => {
    canvas.fillStyle = PALE;
    figure(canvas, STAR);
    canvas.beginPath();
    canvas.rect(0, 0, (SIZE * filled) / 2, SIZE);
    canvas.clip();
    canvas.fillStyle = color;
    figure(canvas, STAR);
  },
  bars: (canvas, { color, filled }) => {
    for (let i = 0; i < 4; i++) {
      canvas.fillStyle = i < filled ? color : PALE;
      canvas.fillRect(i * 3.4, 10 - i * 3, 2.6, 3 + i * 3);
    }
  },
  quarters: (canvas, { color, filled }) => {
    canvas.fillStyle = PALE;
    disc(canvas);
    canvas.fillStyle = color;
    canvas.beginPath();
    canvas.moveTo(SIZE / 2, SIZE / 2);
    canvas.arc(SIZE / 2, SIZE / 2, 6, -Math.PI / 2, -Math.PI / 2 + (filled * Math.PI) / 2);
    canvas.fill();
  },
  boxes: (canvas, { color, filled }) => {
    for (let i = 0; i < 4; i++) {
      canvas.fillStyle = [2, 3, 0, 1].indexOf(i) < filled ? color : PALE;
      canvas.fillRect((i % 2) * 7, Math.floor(i / 2) * 7, 6, 6);
    }
  },
};
