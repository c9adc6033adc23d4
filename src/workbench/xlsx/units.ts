/** Widths, heights and colours as files hold them, against points and "#RRGGBB" as the model has them. */

/** Pixels of the widest digit in the usual 11-point fonts; column widths in files count such digits. */
const DIGIT_PIXELS = 7;
const POINTS_A_PIXEL = 0.75;

/** A file's column width (digits with padding) in points. */
export const widthToPoints = (width: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_A_PIXEL;

/** Points as a file's column width. */
export const pointsToWidth = (points: number): number =>
  Math.round((points / POINTS_A_PIXEL / DIGIT_PIXELS) * 256) / 256;

export const EMU_A_POINT = 12700;
export const emu = (points: number): number => Math.round(points * EMU_A_POINT);
export const points = (emus: number): number => emus / EMU_A_POINT;

/** A number as cell values are written: the shortest text that reads back the same. */
export const numberText = (value: number): string => (Object.is(value, -0) ? "0" : String(value));
