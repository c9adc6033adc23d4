/**
 * How files write functions that came after Excel 2007: with a prefix, so that older readers know them as foreign.
 * Source: [MS-XLSX] 2.2.2.1 (future functions).
 */
const AFTER_2007 = `
  ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT
  F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH
  IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
  QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE
  SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
  TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P
  VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST
`;

const WORKSHEET_ONLY = "FILTER SORT";

/** Names with a dot that belong to Excel itself and carry no prefix. */
const DOTTED_WITHOUT_PREFIX = "ERROR.TYPE NETWORKDAYS.INTL WORKDAY.INTL ISO.CEILING ECMA.CEILING";

const words = (text: string): string[] => text.trim().split(/\s+/);

const PREFIX = new Map<string, string>([
  ...words(AFTER_2007).map((name): [string, string] => [name, "_xlfn."]),
  ...words(WORKSHEET_ONLY).map((name): [string, string] => [name, "_xlfn._xlws."]),
  ...words(DOTTED_WITHOUT_PREFIX).map((name): [string, string] => [name, ""]),
]);

/** An add-in's function as Excel stores it: OPS.FUNNEL is _xldudf_OPS_FUNNEL. */
const CUSTOM = "_xldudf_";

/** The name of a function as a file writes it. */
export function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  const prefix = PREFIX.get(upper);
  if (prefix !== undefined) return prefix + upper;
  return upper.includes(".") && !upper.startsWith("_XL") ? CUSTOM + upper.replace(/\./g, "_") : name;
}

/** The name of a function as Excel shows it. */
export function functionShown(name: string): string {
  if (name.startsWith(CUSTOM)) return name.slice(CUSTOM.length).replace("_", ".");
  return name.replace(/^_xlfn\.(_xlws\.)?|^_xlws\./i, "");
}

/** Finds formulas that hold a function to be prefixed, or a mark that files write otherwise. */
export const NEEDS_FILE_FORM = new RegExp(
  `[[#@]|(^|[^A-Za-z0-9_.])(${[...PREFIX.keys()].join("|").replace(/\./g, "\\.")}|[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z0-9_.]+)\\(`,
  "i",
);
