import { productWords } from "./products-words";
import { measureLabels } from "./subject-columns";
import type { Locale } from "../locale";
import type { SubjectFigures } from "../model/subject-figures";

/** Headings of the table of products that other sheets read. */
export interface ProductHeadings {
  readonly product: string;
  readonly rank: string;
  readonly visitors: string;
  readonly visitorShare: string;
  /** Null where the operator's table has no paid amount. */
  readonly amount: string | null;
}

/** The headings the table will have. */
export function productHeadings({ measures }: SubjectFigures, locale: Locale): ProductHeadings {
  const words = productWords(locale);
  const labels = measureLabels(locale);
  return {
    product: words.product,
    rank: words.rank,
    visitors: labels.visitors,
    visitorShare: words.visitorShare,
    amount: measures.includes("paidAmount") ? labels.paidAmount : null,
  };
}
