import type { LanguageAliases } from "./language-aliases";

/** Korean and Dutch headers of Meta and Google Ads. */
export const koreanAndDutch: LanguageAliases = {
  date: ["날짜", "일", "Dag"],
  campaign: ["캠페인", "캠페인 이름", "Naam campagne", "Campagnenaam"],
  adGroup: ["광고 세트 이름", "광고그룹", "Naam advertentieset", "Advertentiegroep"],
  creative: ["광고 이름", "Naam advertentie"],
  keyword: ["키워드", "Zoekwoord"],
  searchTerm: ["검색어", "Zoekterm", "Populairste zoekopdrachten"],
  device: ["기기", "Apparaat"],
  impressions: ["노출", "노출수", "Vertoningen"],
  clicks: ["클릭", "클릭수", "링크 클릭", "Klikken", "Klikken op link"],
  ctr: ["클릭률", "Klikfrequentie"],
  cost: ["비용", "지출 금액", "Kosten", "Besteed bedrag"],
  cpc: ["평균 CPC", "클릭당 비용", "Gem. CPC"],
  reach: ["도달", "Bereik"],
  conversions: ["전환수", "Conversies", "Resultaten"],
  clickConversionRate: ["전환율", "Conversiepercentage"],
  paidAmount: ["매출", "매출액", "Omzet"],
  orders: ["주문수", "주문 건수", "Bestellingen"],
  startDate: ["보고 시작", "Start van rapportage"],
  endDate: ["보고 종료", "Einde van rapportage"],
  visitors: ["방문자수", "Bezoekers"],
  paidUnits: ["판매량"],
  averagePosition: ["Positie"],
  costPerConversion: ["Kosten per conversie", "Kosten per resultaat"],
};
