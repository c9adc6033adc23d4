import { execFile } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import webpack from "webpack";

const HERE = path.resolve("test/bench/pane-start");

/**
 * Builds both pages for production into the folder: ours by the add-in's own configuration, as taskpane.html, over a
 * workbook in memory, and the eager one as eager.html. Gives the compressed bytes of the scripts that draw our shell.
 */
export async function buildPages(folder: string): Promise<number> {
  await buildOurs(folder);
  await buildEager(folder);
  const html = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const library = /https:[^"\s>]+office\.js/;
  if (!library.test(html)) throw new Error("taskpane.html does not ask for office.js");
  writeFileSync(path.join(folder, "taskpane.html"), html.replace(library, "office.js"));
  for (const name of ["office.js", "eager.html"])
    copyFileSync(path.join(HERE, name), path.join(folder, name));
  return readdirSync(folder)
    .filter((name) => /^(?:react|shell)\..*js$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0);
}

async function buildOurs(folder: string): Promise<void> {
  const configurations = ["webpack.config.js", path.join(HERE, "ours.config.js")];
  await promisify(execFile)(
    process.execPath,
    [
      path.resolve("node_modules/webpack/bin/webpack.js"),
      ...configurations.flatMap((file) => ["--config", file]),
      "--merge",
      ...["--env", "production", "--env", `output=${folder}`, "--no-devtool"],
    ],
    { env: { ...process.env, NODE_OPTIONS: "" } },
  );
}

function buildEager(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    devtool: false,
    target: ["web", "es2020"],
    entry: { eager: path.join(HERE, "eager.tsx") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, target: "ES2020" } },
        },
      ],
    },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}
