import { fileURLToPath } from "node:url";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const packages = path.join(root, "node_modules");

/** Builds the workbench's own page (the parent that plays Excel) into dist-dev/workbench. */
export default {
  mode: "development",
  devtool: false,
  context: root,
  entry: { workbench: path.join(here, "page/main.ts") },
  output: {
    path: path.join(root, "dist-dev/workbench"),
    publicPath: "/workbench/",
    filename: "[name].js",
    clean: true,
  },
  resolve: {
    extensions: [".ts", ".js"],
    alias: { numfmt$: path.join(packages, "numfmt/dist/index.js") },
    fallback: { fs: false, path: false, crypto: false, stream: false, util: false, buffer: false },
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        include: path.join(root, "src"),
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [
    // Univer's hyphenation patterns of sixty languages: cells are not hyphenated.
    new webpack.IgnorePlugin({
      checkResource: (resource, context) =>
        /engine-render[\\/]lib[\\/]es$/.test(context) && /^\.\/[a-z][\w-]*-[\w-]{8}\.js$/.test(resource),
    }),
    new HtmlPlugin({ template: path.join(here, "page/index.html"), filename: "index.html" }),
    new CopyPlugin({
      patterns: [
        { from: "*.css", context: path.join(here, "page") },
        { from: path.join(here, "page/grid/grid.css"), to: "grid.css" },
        ...["design", "ui", "docs-ui", "sheets-ui"].map((name) => ({
          from: path.join(packages, "@univerjs", name, "lib/index.css"),
          to: `univer-${name}.css`,
        })),
      ],
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache/webpack-workbench") },
};
