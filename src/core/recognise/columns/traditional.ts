/** Traditional characters that stand in headings, each followed by its simplified form. */
const PAIRS =
  "費费點点擊击數数額额單单價价轉转訪访覽览銷销營营業业廣广組组關关鍵键詞词計计劃划動动類类別别產产號号編编碼码貨货庫库幣币種种" +
  "時时間间週周買买賣卖實实際际預预總总訂订購购車车據据獲获顧顾賓宾錢钱淨净潤润報报現现網网頁页連连結结達达觸触評评論论願愿尋寻裝装" +
  "狀状態态區区國国門门開开啟启應应響响復复績绩標标題题圖图檔档親亲個个們们為为與与無无線线戶户帳账賬账鋪铺舖铺倉仓運运輸输稅税優优" +
  "贈赠滿满減减萬万億亿佔占變变長长環环較较屬属質质級级層层項项負负責责員员聯联絡络話话參参觀观視视頻频創创設设備备瀏浏訊讯詢询" +
  "諮咨貼贴讚赞絲丝換换閱阅館馆衝冲處处發发過过還还進进跡迹遠远選选邊边鏈链錄录險险雜杂電电領领顯显飛飞館馆驗验體体點点齡龄對对導导";

const SIMPLIFIED: ReadonlyMap<string, string> = collectPairs();
const HAS_IDEOGRAPH = /[\u3400-\u9fff]/;

/**
 * A heading with traditional characters written in simplified ones, so that both find the same field.
 * Example: "點擊數" -> "点击数". Only characters that stand in headings are known; others are left as they are.
 */
export function simplifyCharacters(text: string): string {
  if (!HAS_IDEOGRAPH.test(text)) return text;
  let simplified = "";
  for (const character of text) simplified += SIMPLIFIED.get(character) ?? character;
  return simplified;
}

function collectPairs(): ReadonlyMap<string, string> {
  const characters = [...PAIRS];
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) pairs.set(characters[i], characters[i + 1]);
  return pairs;
}
