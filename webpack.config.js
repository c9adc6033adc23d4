import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as fluent from "@fluentui/tokens";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));

/** The origin the manifest and pages are written for while developing; a build for another origin replaces it. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** Where the page takes office.js from. Microsoft requires its own address; tenants of 21Vianet have another. */
const LIBRARIES = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  workbench: "/office/office.js",
};

/**
 * Builds the add-in.
 *
 *     webpack --env production [--env origin=https://example.com] [--env officejs=21vianet]   -> dist/
 *     webpack --env workbench                                                                -> dist-dev/
 *
 * The workbench build differs in two things only: the address of office.js, and the automation page beside the pane.
 */
export default async function configure(env = {}) {
  const forWorkbench = env.workbench === true;
  const production = !forWorkbench;
  const origin = readOrigin(env.origin ?? DEVELOPMENT_ORIGIN);
  const library = readLibrary(forWorkbench ? "workbench" : (env.officejs ?? "global"));
  const output = env.output ?? (forWorkbench ? "dist-dev" : "dist");
  const { functionsMetadata } = await tsImport("./src/functions/metadata.ts", import.meta.url);
  const { firstFrames } = await tsImport("./src/taskpane/shell/first-frame.tsx", import.meta.url);
  const options = { library, frames: firstFrames() };

  return {
    mode: production ? "production" : "development",
    // No devtool that evaluates strings: the pages must run under a content policy without unsafe-eval.
    devtool: production ? "source-map" : "cheap-module-source-map",
    target: ["web", "es2020"],
    context: root,
    entry: {
      taskpane: "./src/taskpane/main.ts",
      ...(forWorkbench && { automation: "./src/taskpane/automation/main.ts" }),
    },
    optimization: {
      splitChunks: {
        cacheGroups: {
          // What draws the shell, and everything behind it.
          react: {
            test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/,
            name: "react",
            chunks: "async",
            enforce: true,
          },
          // Pages are asked for beside the shell, not after it, and carry no second copy of what it brings.
          shell: {
            test: /[\\/]src[\\/](?:taskpane[\\/](?:shell[\\/]|session[\\/]session\.ts)|i18n[\\/](?:shell|troubles|format)\.ts|workbook[\\/])/,
            name: "shell",
            chunks: ({ name }) => name === "opening" || name === "pages",
            enforce: true,
          },
          // What understands workbooks is wanted by pane and functions alike, after either is there. What one page
          // alone needs of it stays with that page.
          understanding: {
            test: isOfUnderstanding,
            name: "understanding-core",
            chunks: ({ name }) => !["taskpane", "automation"].includes(name),
            priority: 1,
            enforce: true,
          },
          // Causes and how they are weighed: for what draws fishbones and the function about them.
          fishbone: {
            test: FISHBONES,
            name: "fishbone-core",
            chunks: "async",
            enforce: true,
          },
          // The custom functions share most of what they are made of: it comes with the first that is called.
          functions: {
            test: /[\\/]src[\\/](?:functions|i18n[\\/][\w-]+-functions\.ts$)/,
            name: "functions",
            chunks: "async",
            enforce: true,
          },
          // Distributions and what judges by them: for the page of funnels and the functions about chance.
          statistics: {
            test: /[\\/]node_modules[\\/]@stdlib[\\/]|[\\/]src[\\/]core[\\/](?:statistics[\\/](?:student|intervals)|funnel[\\/](?:report|measure|compare|moved|by-segment|segment-mix))\.ts$/,
            name: "statistics",
            chunks: "async",
            priority: 2,
            enforce: true,
          },
        },
      },
    },
    output: {
      path: path.resolve(root, output),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      // Chunks lie beside the page, whatever its address.
      publicPath: "",
      // The workbench keeps its own bundle in a folder of the same place.
      clean: { keep: /^workbench\// },
    },
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
    plugins: [
      page("taskpane", "./src/taskpane/taskpane.html", options),
      ...(forWorkbench ? [page("automation", "./src/taskpane/automation/automation.html", options)] : []),
      new CopyPlugin({
        patterns: [
          // The pictures of the README are no part of the add-in.
          { from: "assets/*.png", globOptions: { ignore: ["**/path-*.png"] } },
          { from: "src/taskpane/support.html", to: "support.html" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(DEVELOPMENT_ORIGIN, origin),
          },
        ],
      }),
      ...settledFluent(),
      new EmitFunctionsMetadata(functionsMetadata),
      new RefuseWorkbench(path.join(root, "src", "workbench") + path.sep),
    ],
    // Fluent is one large lazy chunk; the chunk that counts is the start chunk, whose size a test holds.
    performance: false,
    stats: "errors-warnings",
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(root, ".cache", "webpack"),
      name: `addin-${forWorkbench ? "workbench" : "production"}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
  };
}

/** Causes, how they are weighed and drawn. */
const FISHBONES = /[\\/]src[\\/]core[\\/](?:fishbone[\\/]|templates[\\/]fishbone)/;
/** Scripts that keep what they alone need of what understands workbooks. */
const WITH_OWN = ["funnels", "keywords", "fishbone"];

/**
 * Whether a module goes into the script that understands workbooks: one of the core or of the app that others need as well,
 * and of fishbones what workbooks are understood by, so that no other script carries a second copy.
 */
function isOfUnderstanding(module, { chunkGraph }) {
  const file = module.nameForCondition() ?? "";
  if (!/[\\/]src[\\/](?:core|app)[\\/]/.test(file)) return false;
  const names = [...chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name);
  if (names.includes("understanding")) return true;
  return !FISHBONES.test(file) && (names.length > 1 || !WITH_OWN.includes(names[0]));
}

function page(chunk, template, options) {
  return new HtmlWebpackPlugin({
    filename: `${chunk}.html`,
    template,
    chunks: [chunk],
    // Deferred like office.js itself, so that the page can be read while either is still on its way.
    scriptLoading: "defer",
    inject: "head",
    minify: false,
    ...options,
  });
}

/**
 * Fluent works its themes out from palettes as it starts, most of them of colours nobody asks for here, and spells each
 * of 459 names out twice: more than the words of all pages. What the themes come to is known here, and cut down to the
 * names that our styles and Fluent's parts use; a test looks that none is missing.
 */
function settledFluent() {
  const used = new Set([
    ...namesIn("src/taskpane", /\.tsx?$/, /\btokens\.(\w+)/g),
    ...FLUENT_PARTS.flatMap((part) =>
      namesIn(`node_modules/@fluentui/react-${part}/lib`, /\.styles\.js$/, /var\(--(\w+)/g),
    ),
    // The outline of where the focus is is made as the page starts.
    ...namesIn("node_modules/@fluentui/react-tabster/lib", /\.js$/, /\btokens\.(\w+)/g),
  ]);
  const isTheme = ([name]) => name.endsWith("Theme") && typeof fluent[name] === "object";
  const themes = Object.entries(fluent)
    .filter(isTheme)
    .map(([name, theme]) => {
      const kept = Object.fromEntries(Object.entries(theme).filter(([token]) => used.has(token)));
      return `export const ${name} = ${JSON.stringify(kept)};`;
    });
  const tokens = "export const tokens = new Proxy({}, { get: (_, name) => `var(--${name})` });";
  return [replaced("./themes/index.js", themes.join("\n")), replaced("./tokens.js", tokens)];

  function replaced(request, text) {
    return new webpack.NormalModuleReplacementPlugin(/^\.\//, (resource) => {
      if (resource.request === request && /[\\/]@fluentui[\\/]tokens[\\/]lib$/.test(resource.context))
        resource.request = `data:text/javascript,${encodeURIComponent(text)}`;
    });
  }

  function namesIn(folder, files, pattern) {
    return fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .filter((file) => files.test(file))
      .map((file) => fs.readFileSync(path.join(root, folder, file), "utf8"))
      .flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name));
  }
}

/** Packages of the Fluent parts that pages are made of, and of those these are made of. */
const FLUENT_PARTS = ["button", "checkbox", "field", "label", "link", "message-bar", "provider", "text"];

function readOrigin(text) {
  const url = new URL(text);
  if (url.protocol !== "https:" || url.origin !== text.replace(/\/$/, "")) {
    throw new Error(`The origin must be https, without a path: ${text}`);
  }
  return url.origin;
}

function readLibrary(name) {
  const address = LIBRARIES[name];
  if (address === undefined) {
    throw new Error(`officejs must be one of ${Object.keys(LIBRARIES).join(", ")}: ${name}`);
  }
  return address;
}

/** Writes functions.json and its translations, and fails the build when the docstrings cannot be read. */
class EmitFunctionsMetadata {
  constructor(functionsMetadata) {
    this.functionsMetadata = functionsMetadata;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitFunctionsMetadata", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "EmitFunctionsMetadata", stage }, async () => {
        const files = await this.functionsMetadata(path.join(root, "src", "functions", "functions.ts"));
        for (const [name, content] of Object.entries(files)) {
          compilation.emitAsset(name, new webpack.sources.RawSource(`${JSON.stringify(content, null, 2)}\n`));
        }
      });
    });
  }
}

/** The workbench plays Excel's part and must never be carried along by the add-in. */
class RefuseWorkbench {
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("RefuseWorkbench", (compilation) => {
      compilation.hooks.finishModules.tap("RefuseWorkbench", (modules) => {
        for (const module of modules) {
          if (module.resource?.startsWith(this.folder)) {
            const importer = compilation.moduleGraph.getIssuer(module)?.resource ?? "an entry";
            compilation.errors.push(
              new webpack.WebpackError(
                `The add-in must not import the workbench: ${module.resource} from ${importer}`,
              ),
            );
          }
        }
      });
    });
  }
}
