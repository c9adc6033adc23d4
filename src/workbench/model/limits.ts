/** Excel's specification limits that the workbench holds to. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const MAX_CELL_TEXT = 32_767;
export const MAX_FORMULA_TEXT = 8_192;
export const MAX_SHEET_NAME = 31;
export const MAX_TABLE_NAME = 255;
/** Bytes of one Rich API request or response that Excel on the web takes. */
export const MAX_REQUEST_BYTES = 5 * 1024 * 1024;
