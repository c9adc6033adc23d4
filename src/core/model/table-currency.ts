import type { CleanTable } from "../clean/clean-table";
import { platformCurrency } from "../recognise/columns/detect-currency";
import { moneySign } from "../settings/currency";
import type { MoneyStyle } from "../settings/currency";
import type { WorkbookSettings } from "../settings/settings";

type MoneyTable = Pick<CleanTable, "currency" | "platform">;
type Settings = Pick<WorkbookSettings, "currency">;

/** Code of amounts that are in several currencies (ISO 4217: no currency). */
const SEVERAL = "XXX";

/**
 * The currency in which amounts of all tables together are written, as a code; "XXX" where they are in several, "none"
 * where the operator wants no sign.
 *
 * What a table says of itself comes first: a choice cannot turn dollars into yuan. Where only the platform tells, or
 * nothing, it is the currency that the operator chose.
 * Example: "CNY" chosen, an export whose column says USD -> "USD"; that and one of 直通车 -> "XXX".
 */
export function currencyOf(tables: readonly MoneyTable[], settings: Settings): string {
  const { currency: chosen = "none" } = settings;
  if (chosen === "none") return chosen;
  return onlyOne(tables.map((table) => statedCurrency(table) ?? chosen)) ?? chosen;
}

/** How amounts of all tables together are written. */
export function moneyStyle(tables: readonly MoneyTable[], settings: Settings): MoneyStyle {
  const known = onlyOne(tables.flatMap(({ currency }) => currency ?? []));
  return {
    sign: moneySign(currencyOf(tables, settings)),
    currency: known === SEVERAL ? null : known,
  };
}

/** Null where a table does not say more than its platform does. */
function statedCurrency({ currency, platform }: MoneyTable): CleanTable["currency"] {
  return currency === platformCurrency(platform) ? null : currency;
}

function onlyOne(codes: readonly string[]): string | null {
  const different = new Set(codes);
  return different.size > 1 ? SEVERAL : ([...different][0] ?? null);
}
