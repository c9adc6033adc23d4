export { analyse } from "../../app/analyse";
export { buildTemplates } from "../../app/build";
export { choicesMade } from "../../app/plan-sheets";
export { describeForeseen, describeGallery } from "./gallery-view";
export { describeLeftOut } from "./left-out";
export { describeWorkbook } from "./workbook-view";
