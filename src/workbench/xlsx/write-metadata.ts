import type { OfficePackage } from "./package";
import { XML_DECLARATION } from "./xml";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const KIND = "sheetMetadata";

const DYNAMIC =
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>';

/**
 * Makes sure that cell metadata 1 says "dynamic array", which is what cells with cm="1" refer to. A file that has
 * metadata of its own keeps it: there Excel writes dynamic arrays as its first entry too.
 */
export function writeDynamicArrayMetadata(to: OfficePackage, workbookPart: string): void {
  if (to.relationships(workbookPart).some((each) => each.kind === KIND && to.has(each.target))) return;
  const name = "xl/metadata.xml";
  to.set(
    name,
    `${XML_DECLARATION}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
      'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
      'coerce="1" cellMeta="1"/></metadataTypes>' +
      `<futureMetadata name="XLDAPR" count="1"><bk><extLst>${DYNAMIC}</extLst></bk></futureMetadata>` +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  );
  to.setContentType(name, TYPE);
  to.relate(workbookPart, KIND, name);
}
