import type { CleanColumn, CleanTable } from "../clean/clean-table";

/**
 * Headings under which an order list says who bought: 买家会员名, 买家昵称, 客户ID, Buyer Username, Email. No field of
 * the registry stands for a single buyer: its fields count them.
 */
const BUYER =
  /^(?:(?:买家|会员|客户|顾客|用户)(?:会员名?|昵称|旺旺(?:号|id|昵称)?|账号|帐号|id|编号|名称?|用户名|姓名)?|用户名|(?:buyer|customer|user)(?:user)?(?:name|id|email|number|account|nickname)?|username(?:\(buyer\))?|email)$/;

/** Names with stars in more than this share of the rows are hidden by the platform: several buyers share one. */
const HIDDEN = 0.05;

/** The column that tells one buyer from another. */
export interface BuyerColumn {
  readonly column: CleanColumn;
  /** Whether the platform hides the names (小***明), so that buyers cannot be told apart by them. */
  readonly hidden: boolean;
}

/** The first column of buyers whose names are not hidden, else the first; null where there is none. */
export function buyerColumnOf(table: CleanTable): BuyerColumn | null {
  const columns = table.columns
    .filter(({ type, header }) => type === "text" && BUYER.test(plain(header)))
    .map((column): BuyerColumn => ({ column, hidden: isHidden(column) }));
  return columns.find(({ hidden }) => !hidden) ?? columns[0] ?? null;
}

function isHidden({ values }: CleanColumn): boolean {
  const names = values.filter((value) => value !== null);
  return names.filter((name) => String(name).includes("*")).length > HIDDEN * names.length;
}

/** A heading without blanks, dashes and letter case. */
function plain(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}
