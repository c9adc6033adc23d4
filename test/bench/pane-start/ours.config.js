import path from "node:path";
import webpack from "webpack";

const workbook = path.resolve("test/bench/pane-start/memory-workbook.ts");

/** Merged over the add-in's own configuration: everything as in production, but for a workbook in memory. */
export default {
  plugins: [
    new webpack.NormalModuleReplacementPlugin(/[\\/]excel[\\/]port$/, (resource) => {
      if (resource.contextInfo.issuer !== workbook) resource.request = workbook;
    }),
  ],
  cache: { name: "addin-bench" },
};
